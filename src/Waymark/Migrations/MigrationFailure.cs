namespace Waymark.Migrations;

/// <summary>Where a run stopped, and what it left.</summary>
/// <param name="Problem">What is wrong, with file, line and column where there is a statement.</param>
/// <param name="Statement">The statement as the file has it; null when none failed.</param>
/// <param name="SentSql">The statement as it was sent; null when none was.</param>
/// <param name="Server">What the server said; null when it said nothing.</param>
/// <param name="Committed">The migrations that this run completed and committed, in order.</param>
/// <param name="Partial">A migration of which a part is committed; null when there is none.</param>
/// <param name="RolledBack">The migrations that this run had run to their ends and that were rolled back, in order.</param>
/// <param name="CommitUncertain">Whether the connection was lost in the midst of a commit, so that it may have taken effect.</param>
/// <param name="NextStep">How to go on, in a sentence or two.</param>
public sealed record MigrationFailure(
    MigrationProblem Problem,
    string? Statement,
    string? SentSql,
    ServerError? Server,
    IReadOnlyList<Migration> Committed,
    PartialMigration? Partial,
    IReadOnlyList<Migration> RolledBack,
    bool CommitUncertain,
    string NextStep)
{
    /// <summary>The migration that was rolled back in the midst of its statements; null when there is none.</summary>
    public RolledBackPart? RolledBackPart { get; init; }
}
