using Waymark.Migrations;
using Waymark.Migrations.Scripts;
using Waymark.Sql;

namespace Waymark.Tests.Migrations;

/// <summary>Migrations made from text, for tests.</summary>
internal static class Scripts
{
    internal static MigrationFolder Folder(MigrationFormat format, params IEnumerable<(string Name, string Text)> files) => new(
        "migrations", format, [.. files.Select((f, i) => new Migration(f.Name, $"migrations/{f.Name}", f.Text, $"{i + 1:x64}", format == MigrationFormat.Plain ? null : 1000L * (i + 1)))], []);

    internal static IReadOnlyList<MigrationScript> Read(IMigrationAdapter adapter, MigrationFolder folder, out IReadOnlyList<MigrationProblem> problems)
    {
        var resolver = adapter.Names is { } names ? new SqlResolver(names.CreateResolver(null)) : null;
        var reader = new ScriptReader(adapter, resolver, supportsCopyIn: true);
        var scripts = reader.Read(folder, folder.Migrations);
        problems = reader.Problems;
        return scripts;
    }
}
