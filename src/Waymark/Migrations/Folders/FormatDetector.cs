namespace Waymark.Migrations.Folders;

/// <summary>Finds out how a directory holds its migrations.</summary>
internal static class FormatDetector
{
    internal static MigrationFormat Detect(FolderReading reading)
    {
        var directories = reading.Directory.ListDirectories();
        if (reading.Directory.ReadFile(Drizzle0Reader.JournalFile) is not null)
        {
            return MigrationFormat.Drizzle0;
        }

        RefuseSnapshotsWithoutJournal(reading);
        if (directories.Any(name => reading.Directory.ListFiles(name).Contains(Drizzle1Reader.FileName)))
        {
            return MigrationFormat.Drizzle1;
        }

        if (reading.ListSqlFiles().Count == 0)
        {
            reading.Error(
                MigrationCodes.UnknownFormat,
                "no migrations here: neither meta/_journal.json, nor directories with a migration.sql, nor .sql files",
                reading.Directory.Path);
            reading.ThrowIfBroken();
        }

        return MigrationFormat.Plain;
    }

    // Read as plain files, a Drizzle directory that lost its journal would run everything again.
    private static void RefuseSnapshotsWithoutJournal(FolderReading reading)
    {
        if (reading.Directory.ListFiles("meta").Any(name => name.EndsWith("_snapshot.json", StringComparison.Ordinal)))
        {
            reading.Error(
                MigrationCodes.BrokenJournal,
                "meta/ holds Drizzle snapshots, but its _journal.json is missing",
                reading.PathOf(Drizzle0Reader.JournalFile));
            reading.ThrowIfBroken();
        }
    }
}
