using Waymark.Migrations.Folders;

namespace Waymark.Migrations;

/// <summary>Reads a directory of migrations. docs/migration-folders.md describes the formats.</summary>
public static class MigrationFolderReader
{
    /// <summary>Reads every migration of a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="format">How it holds its migrations; null to find out.</param>
    /// <returns>The migrations in the order in which they run, and what is odd.</returns>
    /// <exception cref="MigrationException">Something cannot be read; every problem that was found is named.</exception>
    public static MigrationFolder Read(IMigrationDirectory directory, MigrationFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var reading = new FolderReading(directory);
        try
        {
            var known = format ?? FormatDetector.Detect(reading);
            var migrations = known switch
            {
                MigrationFormat.Drizzle0 => Drizzle0Reader.Read(reading),
                MigrationFormat.Drizzle1 => Drizzle1Reader.Read(reading),
                _ => PlainReader.Read(reading),
            };
            reading.ThrowIfBroken();
            return new MigrationFolder(directory.Path, known, migrations, reading.Warnings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw reading.Unreadable(exception);
        }
    }
}
