using System.Data.Common;
using Waymark.Diff;
using Waymark.Migrations;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Sql;

namespace Waymark.Sqlite;

/// <summary>The <c>sqlite</c> backend: there are no schemas, and every name is sent as it was written.</summary>
public sealed class SqliteAdapter : IMigrationAdapter, ISchemaAdapter
{
    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public LexerOptions LexerOptions => LexerOptions.Sqlite;

    /// <inheritdoc/>
    public IStatementClassifier Statements => StatementClassifier.Instance;

    /// <inheritdoc/>
    public IMigrationDialect Dialect => MigrationDialect.Instance;

    /// <inheritdoc/>
    public IAdvisoryLocks? AdvisoryLocks => null;

    /// <inheritdoc/>
    public IStatementProbe? Probe => null;

    /// <inheritdoc/>
    public INameRules? Names => null;

    /// <inheritdoc/>
    public Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(SchemaSearchPath.Empty);

    /// <inheritdoc/>
    public ISchemaInspector Inspector { get; } = new SqliteInspector();

    /// <inheritdoc/>
    public IExpressionEquivalence? Equivalence { get; } = new SqliteEquivalence();

    /// <inheritdoc/>
    public IRenameRehearsal? Renames { get; } = new SqliteRenameRehearsal();

    /// <inheritdoc/>
    public IPlanVerifier? Verifier { get; } = new SqlitePlanVerifier();

    /// <inheritdoc/>
    public Task<IPlanSession> OpenPlanSessionAsync(DbConnection connection, PlanSessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(options);
        return PlanSession.OpenAsync(connection, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ISchemaDialect> GetDialectAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<ISchemaDialect>(SqliteDialect.Instance);

    /// <inheritdoc/>
    public MetadataTables GetMetadataTables(MigrationFormat format, MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.MetadataSchema is { } schema && !schema.Equals("main", StringComparison.OrdinalIgnoreCase))
        {
            var message = $"SQLite has no schemas, so the journal cannot lie in \"{schema}\"";
            throw new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.BadSchemaName, message)]);
        }

        return MetadataTables.WithoutSchema(format, options);
    }

    /// <inheritdoc/>
    public FailureKind Classify(ServerError refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return ResultCodes.IsBusy(refusal) ? FailureKind.Transient : FailureKind.Statement;
    }
}
