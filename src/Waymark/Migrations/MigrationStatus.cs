namespace Waymark.Migrations;

/// <summary>How a directory of migrations stands against a database.</summary>
/// <param name="Journal">The journal's qualified name.</param>
/// <param name="JournalExists">Whether there is a journal yet.</param>
/// <param name="Entries">The migrations, in the order in which they run.</param>
/// <param name="Unknown">Rows of the journal that no migration explains.</param>
/// <param name="Problems">What is odd: late, changed and moved migrations, files that no journal names.</param>
public sealed record MigrationStatus(
    string Journal,
    bool JournalExists,
    IReadOnlyList<MigrationStatusEntry> Entries,
    IReadOnlyList<JournalEntry> Unknown,
    IReadOnlyList<MigrationProblem> Problems);
