namespace Waymark.Migrations;

/// <summary>One row of a journal.</summary>
/// <param name="Hash">The SHA-256 of the file that ran, in lower-case hexadecimal.</param>
/// <param name="CreatedAt">Drizzle's <c>created_at</c>: the migration's <c>when</c>, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Name">The migration's name; null in a journal of Drizzle 0.x, which has none.</param>
/// <param name="AppliedAt">When it ran, as the journal spells it; null where the journal does not say.</param>
public sealed record JournalEntry(string Hash, long? CreatedAt, string? Name, string? AppliedAt);
