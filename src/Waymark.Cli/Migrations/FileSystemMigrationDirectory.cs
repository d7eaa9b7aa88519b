using Waymark.Migrations;

namespace Waymark.Cli.Migrations;

/// <summary>A directory of migrations in the file system.</summary>
/// <param name="path">The directory, absolute or relative to the working directory.</param>
/// <param name="shownPath">The directory as people are shown it; null for <paramref name="path"/>.</param>
public sealed class FileSystemMigrationDirectory(string path, string? shownPath = null) : IMigrationDirectory
{
    /// <inheritdoc/>
    public string Path => shownPath ?? path;

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles(string relativePath = "")
    {
        if (relativePath.Length > 0 && !Directory.Exists(Combine(relativePath)))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(Combine(relativePath)).Select(file => System.IO.Path.GetFileName(file))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListDirectories() =>
        [.. Directory.EnumerateDirectories(path).Select(directory => System.IO.Path.GetFileName(directory))];

    /// <inheritdoc/>
    public byte[]? ReadFile(string relativePath)
    {
        try
        {
            return File.ReadAllBytes(Combine(relativePath));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string Combine(string relativePath) =>
        System.IO.Path.Combine(path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
