namespace Waymark.Migrations.Folders;

/// <summary>One entry of <c>meta/_journal.json</c>.</summary>
/// <param name="Tag">The file's name without <c>.sql</c>.</param>
/// <param name="When">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="Line">Where the entry starts, counted from 1.</param>
/// <param name="Column">Where in the line, counted from 1.</param>
internal sealed record DrizzleJournalEntry(string Tag, long When, int Line, int Column);
