namespace Waymark.Migrations.Transactions;

/// <summary>The messages of a run, in order, and what there is to say about them.</summary>
/// <param name="Steps">The messages.</param>
/// <param name="Warnings">What a commit that was forced ends early.</param>
internal sealed record TransactionPlan(IReadOnlyList<MigrationStep> Steps, IReadOnlyList<MigrationProblem> Warnings);
