namespace Waymark.Migrations;

/// <summary>Reads a directory of migrations.</summary>
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
        throw new NotSupportedException($"Not read yet: {directory.Path} {format}");
    }
}
