namespace Waymark.Migrations.Journals;

/// <summary>How a directory stands against a journal.</summary>
/// <param name="Entries">The migrations, in the order in which they run.</param>
/// <param name="Unknown">Rows that no migration explains.</param>
/// <param name="Problems">What is odd.</param>
internal sealed record JournalComparison(
    IReadOnlyList<MigrationStatusEntry> Entries, IReadOnlyList<JournalEntry> Unknown, IReadOnlyList<MigrationProblem> Problems)
{
    /// <summary>What is to run, in order.</summary>
    internal IReadOnlyList<Migration> Pending =>
        [.. Entries.Where(e => e.State is MigrationState.Pending or MigrationState.Late).Select(e => e.Migration)];
}
