namespace Waymark.Migrations;

/// <summary>One migration, and how it stands.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="State">How it stands.</param>
/// <param name="Recorded">The journal's row; null when it has none.</param>
/// <param name="StatementsDone">With <see cref="MigrationState.Partial"/>, how many statements are committed.</param>
public sealed record MigrationStatusEntry(Migration Migration, MigrationState State, JournalEntry? Recorded, int StatementsDone = 0);
