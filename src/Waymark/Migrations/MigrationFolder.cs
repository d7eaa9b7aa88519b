namespace Waymark.Migrations;

/// <summary>A directory of migrations that was read whole.</summary>
/// <param name="Path">The directory, as people are shown it.</param>
/// <param name="Format">How it holds its migrations.</param>
/// <param name="Migrations">The migrations, in the order in which they run.</param>
/// <param name="Warnings">What is odd about it, and does no harm: a file that no journal names.</param>
public sealed record MigrationFolder(
    string Path, MigrationFormat Format, IReadOnlyList<Migration> Migrations, IReadOnlyList<MigrationProblem> Warnings);
