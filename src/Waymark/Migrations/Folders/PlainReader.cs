using Waymark.Sql;

namespace Waymark.Migrations.Folders;

/// <summary>Reads a plain directory: <c>.sql</c> files in the ordinal order of their names.</summary>
internal static class PlainReader
{
    // What other tools call the part of a file that undoes it. Run with the rest, it would undo it at once.
    private static readonly string[] DownMarkers = ["-- migrate:down", "-- +goose Down", "-- +migrate Down", "-- rambler down", "--//@UNDO", "-- @UNDO"];

    internal static IReadOnlyList<Migration> Read(FolderReading reading)
    {
        // A directory that does not exist is an error, not an empty one.
        foreach (var name in reading.Directory.ListDirectories().Where(n => n.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            reading.Warn(DiagnosticSeverity.Warning, MigrationCodes.Unreadable, "is a directory, not a file: nothing in it is run", reading.PathOf(name));
        }

        var migrations = new List<Migration>();
        foreach (var name in reading.ListSqlFiles())
        {
            if (name.EndsWith(".down.sql", StringComparison.OrdinalIgnoreCase))
            {
                reading.Warn(DiagnosticSeverity.Notice, MigrationCodes.DownFile, "undoes a migration, so it is not run", reading.PathOf(name));
            }
            else if (reading.ReadListed(name) is { } bytes && reading.ReadMigration(name, name, bytes, when: null) is { } migration)
            {
                RefuseDownSection(reading, migration);
                migrations.Add(migration);
            }
        }

        return migrations;
    }

    private static void RefuseDownSection(FolderReading reading, Migration migration)
    {
        var line = 0;
        foreach (var text in migration.Text.AsSpan().EnumerateLines())
        {
            line++;
            foreach (var marker in DownMarkers)
            {
                if (text.TrimStart().StartsWith(marker, StringComparison.OrdinalIgnoreCase))
                {
                    reading.Error(
                        MigrationCodes.DownSection, "from here on the file undoes what it did; move that to a file of its own, *.down.sql", migration.File, line, 1);
                    return;
                }
            }
        }
    }
}
