using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Transactions;

/// <summary>A migration to run, from a statement on.</summary>
/// <param name="Script">The migration.</param>
/// <param name="Start">The statement to start with, counted from 0; the number of statements when only the journal is to be written.</param>
internal sealed record ScriptPart(MigrationScript Script, int Start);
