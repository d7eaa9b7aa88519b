namespace Waymark.Migrations;

/// <summary>A migration of which a part is committed. The next run goes on where it stopped.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="StatementsDone">How many of its statements are committed.</param>
/// <param name="StatementCount">How many it has.</param>
/// <param name="NextLine">The line of the statement to go on with, counted from 1.</param>
public sealed record PartialMigration(Migration Migration, int StatementsDone, int StatementCount, int NextLine);
