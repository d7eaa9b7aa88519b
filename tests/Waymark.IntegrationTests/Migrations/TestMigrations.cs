using System.Security.Cryptography;
using System.Text;
using Waymark.Cli.Migrations;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>Directories of migrations, in a temporary place. Disposing removes them.</summary>
public sealed class TestMigrations : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("waymark-migrations-");

    /// <summary>The directory.</summary>
    public string Path => _root.FullName;

    /// <summary>A plain directory.</summary>
    public static TestMigrations Plain(params IEnumerable<(string Name, string Text)> files)
    {
        var migrations = new TestMigrations();
        foreach (var (name, text) in files)
        {
            migrations.Write(name, text);
        }

        return migrations;
    }

    /// <summary>A directory of Drizzle 0.x, with a journal in the order given.</summary>
    public static TestMigrations Drizzle0(params IEnumerable<(string Tag, long When, string Text)> files)
    {
        var migrations = new TestMigrations();
        migrations.WriteDrizzle0([.. files]);
        return migrations;
    }

    /// <summary>A directory of Drizzle 1.x.</summary>
    public static TestMigrations Drizzle1(params IEnumerable<(string Name, string Text)> directories)
    {
        var migrations = new TestMigrations();
        foreach (var (name, text) in directories)
        {
            migrations.Write($"{name}/migration.sql", text);
        }

        return migrations;
    }

    /// <summary>Writes the journal and files of Drizzle 0.x anew.</summary>
    public void WriteDrizzle0(params IReadOnlyList<(string Tag, long When, string Text)> files)
    {
        var entries = files.Select((file, i) => $$"""{"idx":{{i}},"version":"7","when":{{file.When}},"tag":"{{file.Tag}}","breakpoints":true}""");
        Write("meta/_journal.json", $$"""{"version":"7","dialect":"postgresql","entries":[{{string.Join(',', entries)}}]}""");
        foreach (var (tag, _, text) in files)
        {
            Write($"{tag}.sql", text);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Write(string relativePath, string text)
    {
        var file = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Reads the directory as the tool does.</summary>
    public MigrationFolder Read() => MigrationFolderReader.Read(new FileSystemMigrationDirectory(Path));

    /// <summary>The hash by which a file is known.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc/>
    public void Dispose() => _root.Delete(recursive: true);
}
