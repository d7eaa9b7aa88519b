using Waymark.Cli.Rendering;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Cli.Commands;

/// <summary>Reads the files that together declare a schema.</summary>
internal static class DesiredFiles
{
    private const string Extension = ".sql";

    /// <summary>Reads files, folders and standard input.</summary>
    /// <param name="names">What the user named, in order: files, folders (every <c>.sql</c> file in them, at any depth, in the order of their paths), <c>-</c>.</param>
    /// <param name="host">Who knows the working directory and standard input.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="ProblemException">One of them cannot be read, or a folder has no such file.</exception>
    public static IReadOnlyList<SqlSource> Read(IEnumerable<string> names, ToolHost host) =>
        [.. names.SelectMany(name => Expand(name, host)).Select(name => ReadFile(name, host))];

    private static IEnumerable<string> Expand(string name, ToolHost host)
    {
        var path = host.FullPath(name);
        if (name == SqlFile.StandardInput || !Directory.Exists(path))
        {
            return [name];
        }

        // Where nothing is declared, everything there is would have to go: that is never meant by an empty folder.
        var files = FilesOf(path);
        return files.Count > 0
            ? files.Select(file => Path.Combine(name, file))
            : throw new ProblemException(new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.Unreadable, $"the folder has no {Extension} file", name));
    }

    /// <summary>The SQL files of a folder.</summary>
    /// <param name="folder">Its absolute path.</param>
    /// <returns>Their paths within the folder, sorted, with <c>/</c> between folders; hidden files and folders are left out.</returns>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return
        [
            .. Directory.EnumerateFiles(folder, $"*{Extension}", options)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static SqlSource ReadFile(string name, ToolHost host)
    {
        var file = SqlFile.Read(name, host);
        return file.Problem is null ? new SqlSource(name, file.Text) : throw new ProblemException(file.Problem);
    }
}
