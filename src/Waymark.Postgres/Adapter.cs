using System.Data.Common;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>The <c>postgres</c> backend: the reference. Names are resolved by the server.</summary>
public sealed class PostgresAdapter : IMigrationAdapter, ISchemaAdapter
{
    // current_schemas leaves out what is missing, forbidden or implicit; what a path names itself is left out here.
    private const string SearchPathQuery =
        "SELECT s.name::pg_catalog.text FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS s(name, position) "
        + "WHERE s.name OPERATOR(pg_catalog.<>) 'pg_catalog' AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n "
        + "WHERE n.nspname OPERATOR(pg_catalog.=) s.name AND n.oid OPERATOR(pg_catalog.=) pg_catalog.pg_my_temp_schema()) ORDER BY s.position";

    private const string SchemasQuery =
        "SELECT n.nspname::pg_catalog.text FROM pg_catalog.pg_namespace n WHERE n.nspname OPERATOR(pg_catalog.!~) '^pg_' "
        + "AND n.nspname OPERATOR(pg_catalog.<>) 'information_schema' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') "
        + "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid OPERATOR(pg_catalog.=) 'pg_catalog.pg_namespace'::pg_catalog.regclass "
        + "AND d.objid OPERATOR(pg_catalog.=) n.oid AND d.deptype OPERATOR(pg_catalog.=) 'e') ORDER BY n.nspname";

    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public LexerOptions LexerOptions => LexerOptions.PostgreSql;

    /// <inheritdoc/>
    public IStatementClassifier Statements => StatementClassifier.Instance;

    /// <inheritdoc/>
    public IMigrationDialect Dialect => MigrationDialect.Instance;

    /// <inheritdoc/>
    public IAdvisoryLocks? AdvisoryLocks => Postgres.AdvisoryLocks.Instance;

    /// <inheritdoc/>
    public IStatementProbe? Probe => StatementProbe.Instance;

    /// <inheritdoc/>
    public INameRules? Names => null;

    /// <inheritdoc/>
    public ISchemaInspector Inspector { get; } = new PostgresInspector();

    /// <inheritdoc/>
    public IExpressionEquivalence? Equivalence { get; } = new PostgresEquivalence();

    /// <inheritdoc/>
    public IPlanVerifier? Verifier { get; } = new PostgresPlanVerifier();

    /// <inheritdoc/>
    public Task<IPlanSession> OpenPlanSessionAsync(DbConnection connection, PlanSessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(options);
        return PlanSession.OpenAsync(connection, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task SetLockTimeoutAsync(DbConnection connection, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = LockTimeout.Set(LockTimeout.Value(timeout));
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ISchemaDialect> GetDialectAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_catalog.current_setting('server_version_num')::pg_catalog.int4, current_user::pg_catalog.text";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return new PostgresDialect(reader.GetInt32(0), reader.GetString(1));
    }

    /// <inheritdoc/>
    public async Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = SearchPathQuery;
        return new SchemaSearchPath(await ReadNamesAsync(command, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetSchemasAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = SchemasQuery;
        return await ReadNamesAsync(command, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<string>> ReadNamesAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <inheritdoc/>
    public async Task<SchemaSearchPath> GetDeclaredSearchPathAsync(DbConnection connection, IReadOnlyCollection<string> declared, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(declared);
        var present = await GetSchemaSearchPathAsync(connection, cancellationToken).ConfigureAwait(false);
        if (declared.All(present.Contains))
        {
            return present;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_catalog.current_setting('search_path'), current_user::pg_catalog.text";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var named = SearchPathSetting.Parse(reader.GetString(0), reader.GetString(1));
        return new SchemaSearchPath([.. named.Where(name => present.Contains(name) || declared.Contains(name)).Distinct(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public MetadataTables GetMetadataTables(MigrationFormat format, MigrationOptions options) => MetadataTables.InSchema(format, options);

    /// <inheritdoc/>
    public FailureKind Classify(ServerError refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return FailureKinds.Of(refusal.Code);
    }
}
