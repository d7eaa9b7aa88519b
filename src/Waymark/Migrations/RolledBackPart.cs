namespace Waymark.Migrations;

/// <summary>A migration that a run had begun in a transaction that was rolled back.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="StatementsRun">How many of its statements the transaction had run.</param>
/// <param name="StatementCount">How many it has.</param>
public sealed record RolledBackPart(Migration Migration, int StatementsRun, int StatementCount);
