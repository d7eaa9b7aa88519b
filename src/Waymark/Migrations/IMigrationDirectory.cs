namespace Waymark.Migrations;

/// <summary>A directory of migrations: the one way in which migration files are read.</summary>
public interface IMigrationDirectory
{
    /// <summary>The directory as people are shown it.</summary>
    string Path { get; }

    /// <summary>The names of the files that lie directly in the directory, or in a directory within it.</summary>
    /// <param name="relativePath">A directory within this one, with <c>/</c> between parts; empty for this one.</param>
    /// <returns>Names without a path, in any order; none when there is no such directory within this one.</returns>
    /// <exception cref="DirectoryNotFoundException">This directory does not exist.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    IReadOnlyList<string> ListFiles(string relativePath = "");

    /// <summary>The names of the directories that lie directly in this one.</summary>
    /// <returns>Names without a path, in any order.</returns>
    /// <exception cref="DirectoryNotFoundException">This directory does not exist.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    IReadOnlyList<string> ListDirectories();

    /// <summary>Reads a file.</summary>
    /// <param name="relativePath">The file within this directory, with <c>/</c> between parts.</param>
    /// <returns>Its bytes, or null when there is no such file.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    byte[]? ReadFile(string relativePath);
}
