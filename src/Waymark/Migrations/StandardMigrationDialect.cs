namespace Waymark.Migrations;

/// <summary>The SQL of a runner's own where a backend departs from nothing: the standard's words, and no settings, roles or batches.</summary>
public abstract class StandardMigrationDialect : IMigrationDialect
{
    /// <inheritdoc/>
    public virtual string Begin => "BEGIN";

    /// <inheritdoc/>
    public virtual string Commit => "COMMIT";

    /// <inheritdoc/>
    public virtual string Rollback => "ROLLBACK";

    /// <inheritdoc/>
    public virtual bool HasSchemas => true;

    /// <inheritdoc/>
    public virtual bool WritesConcurrently => true;

    /// <inheritdoc/>
    public virtual bool TakesBatches => false;

    /// <inheritdoc/>
    public abstract bool IgnoresCase { get; }

    /// <inheritdoc/>
    public virtual string? Now => null;

    /// <inheritdoc/>
    public virtual string SettingsExpression => "NULL";

    /// <inheritdoc/>
    public virtual string? EnterOwnRole => null;

    /// <inheritdoc/>
    public virtual string? LeaveOwnRole => null;

    /// <inheritdoc/>
    public abstract string Quote(MetadataTable table);

    /// <inheritdoc/>
    public virtual string Literal(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <inheritdoc/>
    public abstract string? CreateSchema(string schema);

    /// <inheritdoc/>
    public virtual string CreateJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Journal)} ({JournalColumns(tables.Layout)})";
    }

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> UpgradeJournal(MetadataTables tables);

    /// <inheritdoc/>
    public virtual string CreateProgress(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Progress)} ({ProgressColumns})";
    }

    /// <inheritdoc/>
    public virtual string CreateLock(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Lock)} ({LockColumns})";
    }

    /// <inheritdoc/>
    public abstract string FindTables(MetadataTables tables);

    /// <inheritdoc/>
    public virtual string? FindJournals(MetadataTables tables) => null;

    /// <inheritdoc/>
    public virtual IReadOnlyList<string> RestoreSettings(string settings) => [];

    /// <inheritdoc/>
    public virtual IReadOnlyList<string> PrepareSession(MigrationOptions options) => [];

    /// <inheritdoc/>
    public virtual int CommandTimeout(MigrationOptions options) => 0;

    /// <summary>The columns of the table of unfinished runs.</summary>
    protected virtual string ProgressColumns =>
        "\"journal\" text PRIMARY KEY, \"migration\" text NOT NULL, \"next_statement\" integer NOT NULL, \"text_hash\" text NOT NULL, "
        + "\"state\" text NOT NULL, \"settings\" text";

    /// <summary>The columns of the table of locks.</summary>
    /// <exception cref="NotSupportedException">The backend has advisory locks.</exception>
    protected abstract string LockColumns { get; }

    /// <summary>The columns of the journal.</summary>
    /// <param name="layout">Whose journal it is.</param>
    /// <returns>The columns, as SQL text.</returns>
    protected abstract string JournalColumns(JournalLayout layout);

    /// <summary>A name between double quotes.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The SQL text.</returns>
    protected static string QuoteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
