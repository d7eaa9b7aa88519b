namespace Waymark.Migrations.Folders;

/// <summary>Reads a directory of Drizzle 1.x: one directory each, <c>&lt;timestamp&gt;_&lt;name&gt;/migration.sql</c>.</summary>
internal static class Drizzle1Reader
{
    internal const string FileName = "migration.sql";

    internal static IReadOnlyList<Migration> Read(FolderReading reading)
    {
        if (reading.Directory.ReadFile(Drizzle0Reader.JournalFile) is not null)
        {
            reading.Error(
                MigrationCodes.UnknownFormat, "a journal of Drizzle 0.x; Drizzle 1.x has none", reading.PathOf(Drizzle0Reader.JournalFile));
        }

        var migrations = new List<Migration>();
        foreach (var name in reading.Directory.ListDirectories().Order(DrizzleNameComparer.Instance))
        {
            if (ReadDirectory(reading, name) is { } migration)
            {
                migrations.Add(migration);
            }
        }

        return migrations;
    }

    private static Migration? ReadDirectory(FolderReading reading, string name)
    {
        var file = $"{name}/{FileName}";
        if (!reading.Directory.ListFiles(name).Contains(FileName) || reading.ReadListed(file) is not { } bytes)
        {
            return null;
        }

        if (DrizzleTimestamp.ToMilliseconds(name) is not { } when)
        {
            reading.Error(MigrationCodes.BadTimestamp, $"\"{name}\" does not start with a timestamp of 14 digits (YYYYMMDDhhmmss)", reading.PathOf(file));
            return null;
        }

        return reading.ReadMigration(name, file, bytes, when);
    }
}
