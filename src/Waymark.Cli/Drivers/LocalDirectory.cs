using Waymark.Migrations;

namespace Waymark.Cli.Drivers;

/// <summary>A directory of migrations on this machine.</summary>
/// <param name="shownPath">The directory as the user wrote it.</param>
/// <param name="fullPath">The directory, absolute.</param>
internal sealed class LocalDirectory(string shownPath, string fullPath) : IMigrationDirectory
{
    /// <inheritdoc/>
    public string Path => shownPath;

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles(string relativePath = "") => List(relativePath, Directory.GetFiles);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListDirectories() => List("", Directory.GetDirectories);

    /// <inheritdoc/>
    public byte[]? ReadFile(string relativePath)
    {
        var path = System.IO.Path.Combine(fullPath, relativePath);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private List<string> List(string relativePath, Func<string, string[]> list)
    {
        var path = System.IO.Path.Combine(fullPath, relativePath);

        // A directory within may be missing; the directory itself may not, and then the file system says why.
        return relativePath.Length > 0 && !Directory.Exists(path)
            ? []
            : [.. list(path).Select(entry => System.IO.Path.GetFileName(entry))];
    }
}
