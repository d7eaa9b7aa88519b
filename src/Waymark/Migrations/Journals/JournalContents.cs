namespace Waymark.Migrations.Journals;

/// <summary>What a runner's own tables hold.</summary>
/// <param name="SchemaExists">Whether the journal's schema exists.</param>
/// <param name="JournalExists">Whether the journal exists.</param>
/// <param name="ProgressExists">Whether the table of unfinished runs exists.</param>
/// <param name="LockExists">Whether the table of locks exists.</param>
/// <param name="HasNames">Whether the journal has a column for names.</param>
/// <param name="Entries">The journal's rows.</param>
/// <param name="Progress">The unfinished run; null when there is none.</param>
internal sealed record JournalContents(
    bool SchemaExists,
    bool JournalExists,
    bool ProgressExists,
    bool LockExists,
    bool HasNames,
    IReadOnlyList<JournalEntry> Entries,
    ProgressEntry? Progress);
