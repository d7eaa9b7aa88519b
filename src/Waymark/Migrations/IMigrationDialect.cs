namespace Waymark.Migrations;

/// <summary>The SQL of a runner's own, in a backend's words. Every text is one statement.</summary>
public interface IMigrationDialect
{
    /// <summary>Starts a transaction.</summary>
    string Begin { get; }

    /// <summary>Commits it.</summary>
    string Commit { get; }

    /// <summary>Rolls it back.</summary>
    string Rollback { get; }

    /// <summary>Whether tables lie in schemas.</summary>
    bool HasSchemas { get; }

    /// <summary>Whether tables that differ in case alone are the same.</summary>
    bool IgnoresCase { get; }

    /// <summary>Whether one connection can write while another has a transaction open.</summary>
    bool WritesConcurrently { get; }

    /// <summary>Whether the server takes the next statement before it has answered the last, each in a message of its own.</summary>
    bool TakesBatches { get; }

    /// <summary>A table's qualified name, as SQL text.</summary>
    /// <param name="table">The table.</param>
    /// <returns>For example <c>"drizzle"."__drizzle_migrations"</c>.</returns>
    string Quote(MetadataTable table);

    /// <summary>A string constant.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The SQL text, which means the same whatever a script has set.</returns>
    string Literal(string value);

    /// <summary>An expression for the present time, as the journal stores it; null where the column's default gives it.</summary>
    string? Now { get; }

    /// <summary>Makes the schema of the journal; null where there are no schemas.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The statement.</returns>
    string? CreateSchema(string schema);

    /// <summary>Makes the journal, with the very columns that drizzle-orm gives it.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The statement.</returns>
    string CreateJournal(MetadataTables tables);

    /// <summary>Adds the columns of drizzle-orm 1.x to a journal of 0.x, as drizzle-orm does.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The statements.</returns>
    IReadOnlyList<string> UpgradeJournal(MetadataTables tables);

    /// <summary>Makes the table of unfinished runs.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The statement.</returns>
    string CreateProgress(MetadataTables tables);

    /// <summary>Makes the table of locks; only where there are no advisory locks.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The statement.</returns>
    string CreateLock(MetadataTables tables);

    /// <summary>Asks which tables exist: one row of four numbers, not 0 for what exists: the schema, the journal, the progress, the lock.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The query.</returns>
    string FindTables(MetadataTables tables);

    /// <summary>Asks for the schemas that hold a table of the journal's name: one column.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The query; null where there are no schemas.</returns>
    string? FindJournals(MetadataTables tables);

    /// <summary>An expression for all that a script changed of the session's settings, as one string that <see cref="RestoreSettings"/> reads.</summary>
    string SettingsExpression { get; }

    /// <summary>Sets the session's settings as they were.</summary>
    /// <param name="settings">What <see cref="SettingsExpression"/> gave.</param>
    /// <returns>The statements.</returns>
    IReadOnlyList<string> RestoreSettings(string settings);

    /// <summary>Makes the session act as the role that it logged in as, until <see cref="LeaveOwnRole"/> or the end of the transaction.</summary>
    string? EnterOwnRole { get; }

    /// <summary>Makes the session act as it did before <see cref="EnterOwnRole"/>.</summary>
    string? LeaveOwnRole { get; }

    /// <summary>Prepares a session for a run.</summary>
    /// <param name="options">How to run.</param>
    /// <returns>The statements.</returns>
    IReadOnlyList<string> PrepareSession(MigrationOptions options);

    /// <summary>How long a command may take before the driver gives up, in seconds; 0 is for ever.</summary>
    /// <param name="options">How to run.</param>
    /// <returns>A value for <c>DbCommand.CommandTimeout</c>.</returns>
    int CommandTimeout(MigrationOptions options);
}
