using Waymark.Migrations;

namespace Waymark.Sqlite;

/// <summary>The runner's own SQL on SQLite. Tables are addressed in <c>main</c>, so that a temporary table of the same name hides none.</summary>
public sealed class MigrationDialect : StandardMigrationDialect
{
    private MigrationDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static MigrationDialect Instance { get; } = new();

    /// <inheritdoc/>
    /// <remarks>The write lock is taken at once: a transaction that began by reading could not be waited for.</remarks>
    public override string Begin => "BEGIN IMMEDIATE";

    /// <inheritdoc/>
    public override bool HasSchemas => false;

    /// <inheritdoc/>
    public override bool WritesConcurrently => false;

    /// <inheritdoc/>
    public override bool IgnoresCase => true;

    /// <inheritdoc/>
    /// <remarks>The form of JavaScript's <c>toISOString</c>, which drizzle-orm writes.</remarks>
    public override string? Now => "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

    /// <inheritdoc/>
    public override string SettingsExpression => "(SELECT foreign_keys FROM pragma_foreign_keys)";

    /// <inheritdoc/>
    public override string Quote(MetadataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"main.{QuoteName(table.Name)}";
    }

    /// <inheritdoc/>
    public override string? CreateSchema(string schema) => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> UpgradeJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var journal = Quote(tables.Journal);
        return [$"ALTER TABLE {journal} ADD COLUMN \"name\" text", $"ALTER TABLE {journal} ADD COLUMN \"applied_at\" TEXT"];
    }

    /// <inheritdoc/>
    protected override string LockColumns =>
        "\"journal\" text PRIMARY KEY, \"owner\" text NOT NULL, \"host\" text NOT NULL, \"process\" integer NOT NULL, "
        + "\"started\" integer NOT NULL, \"beat\" integer NOT NULL";

    /// <inheritdoc/>
    public override string FindTables(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"SELECT 1, {CountOf(tables.Journal)}, {CountOf(tables.Progress)}, {CountOf(tables.Lock)}";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> RestoreSettings(string settings) => [$"PRAGMA foreign_keys = {(settings == "0" ? "OFF" : "ON")}"];

    /// <inheritdoc/>
    /// <remarks>The driver waits this long for a lock before it gives up.</remarks>
    public override int CommandTimeout(MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BusyTimeout.SecondsOf(options.LockTimeout);
    }

    /// <inheritdoc/>
    /// <remarks>drizzle-orm 0.x writes <c>SERIAL</c>, which SQLite takes for a type of no meaning: <c>id</c> stays null there.</remarks>
    protected override string JournalColumns(JournalLayout layout) => layout switch
    {
        JournalLayout.Drizzle0 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric",
        JournalLayout.Drizzle1 => "id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT",
        _ => "id INTEGER PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL",
    };

    private string CountOf(MetadataTable table) =>
        $"(SELECT COUNT(*) FROM main.sqlite_master WHERE type = 'table' AND lower(name) = lower({Literal(table.Name)}))";
}
