using Waymark.Migrations;

namespace Waymark.Iris;

/// <summary>
/// The runner's own SQL on IRIS: plain statements with bare schemas and quoted tables, each sent as it stands. It asks for
/// nothing beyond what the gateway takes from drizzle-orm: no affected rows, no <c>ON CONFLICT</c>, no <c>lock_timeout</c> (the namespace's own
/// setting counts) nor any other setting of a session, of which the gateway keeps none.
/// </summary>
public sealed class MigrationDialect : StandardMigrationDialect
{
    private MigrationDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static MigrationDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IgnoresCase => true;

    /// <inheritdoc/>
    public override string Quote(MetadataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"{table.Schema}.{QuoteName(table.Name)}";
    }

    /// <inheritdoc/>
    public override string? CreateSchema(string schema) => $"CREATE SCHEMA IF NOT EXISTS {schema}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> UpgradeJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var journal = Quote(tables.Journal);
        return [$"ALTER TABLE {journal} ADD COLUMN \"name\" text", $"ALTER TABLE {journal} ADD COLUMN \"applied_at\" timestamp with time zone DEFAULT now()"];
    }

    /// <inheritdoc/>
    protected override string ProgressColumns =>
        "\"journal\" varchar(255) PRIMARY KEY, \"migration\" varchar(255) NOT NULL, \"next_statement\" integer NOT NULL, "
        + "\"text_hash\" varchar(64) NOT NULL, \"state\" varchar(16) NOT NULL, \"settings\" varchar(32000)";

    /// <inheritdoc/>
    protected override string LockColumns =>
        "\"journal\" varchar(255) PRIMARY KEY, \"owner\" varchar(64) NOT NULL, \"host\" varchar(255) NOT NULL, \"process\" integer NOT NULL, "
        + "\"started\" bigint NOT NULL, \"beat\" bigint NOT NULL";

    /// <inheritdoc/>
    public override string FindTables(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var schema = Literal(tables.Journal.Schema!.ToLowerInvariant());
        return $"SELECT (SELECT COUNT(*) FROM information_schema.schemata WHERE LOWER(schema_name) = {schema}), "
            + $"{CountOf(tables.Journal)}, {CountOf(tables.Progress)}, {CountOf(tables.Lock)}";
    }

    /// <inheritdoc/>
    public override string? FindJournals(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"SELECT table_schema FROM information_schema.tables WHERE LOWER(table_name) = {Literal(tables.Journal.Name.ToLowerInvariant())} ORDER BY table_schema";
    }

    /// <inheritdoc/>
    protected override string JournalColumns(JournalLayout layout) => layout switch
    {
        JournalLayout.Drizzle0 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint",
        JournalLayout.Drizzle1 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone DEFAULT now()",
        _ => "id SERIAL PRIMARY KEY, \"name\" varchar(255) NOT NULL, hash varchar(64) NOT NULL, applied_at timestamp DEFAULT CURRENT_TIMESTAMP",
    };

    private string CountOf(MetadataTable table) =>
        $"(SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_schema) = {Literal(table.Schema!.ToLowerInvariant())} "
        + $"AND LOWER(table_name) = {Literal(table.Name.ToLowerInvariant())})";
}
