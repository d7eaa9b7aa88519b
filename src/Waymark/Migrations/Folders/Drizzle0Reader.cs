using Waymark.Sql;

namespace Waymark.Migrations.Folders;

/// <summary>Reads a directory of Drizzle 0.x: <c>meta/_journal.json</c> names the files, in order.</summary>
internal static class Drizzle0Reader
{
    internal const string JournalFile = "meta/_journal.json";

    internal static IReadOnlyList<Migration> Read(FolderReading reading)
    {
        var entries = ReadJournal(reading);
        var migrations = new List<Migration>(entries.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!seen.Add(entry.Tag))
            {
                reading.Error(MigrationCodes.BrokenJournal, $"\"{entry.Tag}\" is listed twice", reading.PathOf(JournalFile), entry.Line, entry.Column);
            }
            else if (ReadEntry(reading, entry) is { } migration)
            {
                migrations.Add(migration);
            }
        }

        WarnOfStrangers(reading, seen);
        return migrations;
    }

    private static IReadOnlyList<DrizzleJournalEntry> ReadJournal(FolderReading reading)
    {
        var path = reading.PathOf(JournalFile);
        if (reading.Directory.ReadFile(JournalFile) is not { } bytes)
        {
            reading.Error(MigrationCodes.BrokenJournal, "the journal is missing", path);
            return [];
        }

        if (!Utf8Text.TryRead(bytes, out _, out var invalidAt))
        {
            reading.ReadMigration(JournalFile, JournalFile, bytes, when: null);
            return [];
        }

        return DrizzleJournalParser.Parse(bytes, (message, line, column) => reading.Error(MigrationCodes.BrokenJournal, message, path, line, column));
    }

    private static Migration? ReadEntry(FolderReading reading, DrizzleJournalEntry entry)
    {
        var file = $"{entry.Tag}.sql";
        if (reading.Directory.ReadFile(file) is { } bytes)
        {
            return reading.ReadMigration(entry.Tag, file, bytes, entry.When);
        }

        reading.Error(
            MigrationCodes.MissingFile, $"the journal names \"{entry.Tag}\", but there is no file {file}", reading.PathOf(JournalFile), entry.Line, entry.Column);
        return null;
    }

    private static void WarnOfStrangers(FolderReading reading, HashSet<string> tags)
    {
        foreach (var file in reading.ListSqlFiles().Where(file => !tags.Contains(file[..^4])))
        {
            reading.Warn(DiagnosticSeverity.Warning, MigrationCodes.FileNotInJournal, "not in meta/_journal.json, so it is not run", reading.PathOf(file));
        }
    }
}
