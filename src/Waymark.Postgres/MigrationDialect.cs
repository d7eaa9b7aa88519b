using Waymark.Migrations;

namespace Waymark.Postgres;

/// <summary>The runner's own SQL on PostgreSQL. Functions are written with their schema, because a script may set any search path.</summary>
public sealed class MigrationDialect : StandardMigrationDialect
{
    private MigrationDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static MigrationDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TakesBatches => true;

    /// <inheritdoc/>
    public override bool IgnoresCase => false;

    /// <inheritdoc/>
    public override string SettingsExpression =>
        "(SELECT pg_catalog.json_object_agg(s.name, s.setting)::pg_catalog.text FROM ("
        + "SELECT name, setting FROM pg_catalog.pg_settings WHERE source OPERATOR(pg_catalog.=) 'session' "
        + "UNION ALL SELECT 'session_authorization', COALESCE(NULLIF(pg_catalog.current_setting('waymark.session_authorization', true), ''), session_user::pg_catalog.text) "
        + "UNION ALL SELECT 'role', COALESCE(NULLIF(pg_catalog.current_setting('waymark.role', true), ''), pg_catalog.current_setting('role'))) AS s)";

    /// <inheritdoc/>
    public override string? EnterOwnRole =>
        "SELECT pg_catalog.set_config('waymark.session_authorization', session_user::pg_catalog.text, true), "
        + "pg_catalog.set_config('waymark.role', pg_catalog.current_setting('role'), true), "
        + "pg_catalog.set_config('session_authorization', pg_catalog.current_setting('waymark.login'), true), "
        + "pg_catalog.set_config('role', 'none', true)";

    /// <inheritdoc/>
    public override string? LeaveOwnRole =>
        "SELECT pg_catalog.set_config('session_authorization', pg_catalog.current_setting('waymark.session_authorization'), true), "
        + "pg_catalog.set_config('role', pg_catalog.current_setting('waymark.role'), true), "
        + "pg_catalog.set_config('waymark.session_authorization', '', true), pg_catalog.set_config('waymark.role', '', true)";

    /// <inheritdoc/>
    public override string Quote(MetadataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return $"{QuoteName(table.Schema!)}.{QuoteName(table.Name)}";
    }

    /// <inheritdoc/>
    /// <remarks>A backslash is doubled in an <c>E''</c> string, so that <c>standard_conforming_strings</c> does not matter.</remarks>
    public override string Literal(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var quoted = base.Literal(value);
        return value.Contains('\\', StringComparison.Ordinal) ? $"E{quoted.Replace("\\", "\\\\", StringComparison.Ordinal)}" : quoted;
    }

    /// <inheritdoc/>
    public override string? CreateSchema(string schema) => $"CREATE SCHEMA IF NOT EXISTS {QuoteName(schema)}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> UpgradeJournal(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var journal = Quote(tables.Journal);
        return
        [
            $"ALTER TABLE {journal} ADD COLUMN IF NOT EXISTS \"name\" text",
            $"ALTER TABLE {journal} ADD COLUMN IF NOT EXISTS \"applied_at\" timestamp with time zone DEFAULT now()",
        ];
    }

    /// <inheritdoc/>
    protected override string LockColumns => throw new NotSupportedException("PostgreSQL has advisory locks.");

    /// <inheritdoc/>
    public override string FindTables(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var schema = Literal(QuoteName(tables.Journal.Schema!));
        return $"SELECT (pg_catalog.to_regnamespace({schema}) IS NOT NULL)::pg_catalog.int4, {Exists(tables.Journal)}, {Exists(tables.Progress)}, 0";
    }

    /// <inheritdoc/>
    public override string? FindJournals(MetadataTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return "SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            + $"WHERE c.relname = {Literal(tables.Journal.Name)} AND c.relkind = 'r' ORDER BY 1";
    }

    /// <inheritdoc/>
    /// <remarks>The role comes last: setting the session's user sets it back.</remarks>
    public override IReadOnlyList<string> RestoreSettings(string settings) =>
    [
        $"SELECT pg_catalog.set_config(s.key, s.value, false) FROM pg_catalog.json_each_text({Literal(settings)}) AS s "
        + "ORDER BY CASE s.key WHEN 'session_authorization' THEN 1 WHEN 'role' THEN 2 ELSE 0 END, s.key",
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PrepareSession(MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        const string KeepLogin = "SELECT pg_catalog.set_config('waymark.login', session_user::pg_catalog.text, false)";
        return options.LockTimeout is { } timeout
            ? [KeepLogin, LockTimeout.Set(LockTimeout.Value(timeout))]
            : [KeepLogin];
    }

    /// <inheritdoc/>
    protected override string JournalColumns(JournalLayout layout) => layout switch
    {
        JournalLayout.Drizzle0 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint",
        JournalLayout.Drizzle1 => "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone DEFAULT now()",
        _ => "id SERIAL PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamp with time zone NOT NULL DEFAULT now()",
    };

    private string Exists(MetadataTable table) => $"(pg_catalog.to_regclass({Literal(Quote(table))}) IS NOT NULL)::pg_catalog.int4";
}
