using Waymark.Migrations;

namespace Waymark.Iris;

/// <summary>
/// The runner's own SQL on IRIS: plain statements with bare schemas and quoted tables, each sent as it stands. It asks for
/// nothing beyond what the gateway takes from drizzle-orm: no affected rows, no <c>ON CONFLICT</c>.
/// </summary>
public sealed class MigrationDialect : IMigrationDialect
{
    private MigrationDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static MigrationDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Begin => "BEGIN";

    /// <inheritdoc/>
    public string Commit => "COMMIT";

    /// <inheritdoc/>
    public string Rollback => "ROLLBACK";

    /// <inheritdoc/>
    public bool HasSchemas => true;

    /// <inheritdoc/>
    public bool WritesConcurrently => true;

    /// <inheritdoc/>
    public bool TakesBatches => false;

    /// <inheritdoc/>
    public bool IgnoresCase => true;

    /// <inheritdoc/>
    public string? Now => null;

    /// <inheritdoc/>
    /// <remarks>The gateway keeps no settings of a session.</remarks>
    public string SettingsExpression => "NULL";

    /// <inheritdoc/>
    public string? EnterOwnRole => null;

    /// <inheritdoc/>
    public string? LeaveOwnRole => null;

    /// <inheritdoc/>
    public string Quote(MetadataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"{table.Schema}.\"{table.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <inheritdoc/>
    public string Literal(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <inheritdoc/>
    public string? CreateSchema(string schema) => $"CREATE SCHEMA IF NOT EXISTS {schema}";

    /// <inheritdoc/>
    public string CreateJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Journal)} ({JournalColumns(tables.Layout)})";
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> UpgradeJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var journal = Quote(tables.Journal);
        return [$"ALTER TABLE {journal} ADD COLUMN \"name\" text", $"ALTER TABLE {journal} ADD COLUMN \"applied_at\" timestamp with time zone DEFAULT now()"];
    }

    /// <inheritdoc/>
    public string CreateProgress(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Progress)} (\"journal\" varchar(255) PRIMARY KEY, \"migration\" varchar(255) NOT NULL, "
            + "\"next_statement\" integer NOT NULL, \"text_hash\" varchar(64) NOT NULL, \"state\" varchar(16) NOT NULL, \"settings\" varchar(32000))";
    }

    /// <inheritdoc/>
    public string CreateLock(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"CREATE TABLE IF NOT EXISTS {Quote(tables.Lock)} (\"journal\" varchar(255) PRIMARY KEY, \"owner\" varchar(64) NOT NULL, "
            + "\"host\" varchar(255) NOT NULL, \"process\" integer NOT NULL, \"started\" bigint NOT NULL, \"beat\" bigint NOT NULL)";
    }

    /// <inheritdoc/>
    public string FindTables(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var schema = Literal(tables.Journal.Schema!.ToLowerInvariant());
        return $"SELECT (SELECT COUNT(*) FROM information_schema.schemata WHERE LOWER(schema_name) = {schema}), "
            + $"{CountOf(tables.Journal)}, {CountOf(tables.Progress)}, {CountOf(tables.Lock)}";
    }

    /// <inheritdoc/>
    public string? FindJournals(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"SELECT table_schema FROM information_schema.tables WHERE LOWER(table_name) = {Literal(tables.Journal.Name.ToLowerInvariant())} ORDER BY table_schema";
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> RestoreSettings(string settings) => [];

    /// <inheritdoc/>
    /// <remarks>The gateway takes no <c>lock_timeout</c>; the namespace's own setting counts.</remarks>
    public IReadOnlyList<string> PrepareSession(MigrationOptions options) => [];

    /// <inheritdoc/>
    public int CommandTimeout(MigrationOptions options) => 0;

    private static string JournalColumns(JournalLayout layout) => layout switch
    {
        JournalLayout.Drizzle0 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint",
        JournalLayout.Drizzle1 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone DEFAULT now()",
        _ => "id SERIAL PRIMARY KEY, \"name\" varchar(255) NOT NULL, hash varchar(64) NOT NULL, applied_at timestamp DEFAULT CURRENT_TIMESTAMP",
    };

    private string CountOf(MetadataTable table) =>
        $"(SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_schema) = {Literal(table.Schema!.ToLowerInvariant())} "
        + $"AND LOWER(table_name) = {Literal(table.Name.ToLowerInvariant())})";
}
