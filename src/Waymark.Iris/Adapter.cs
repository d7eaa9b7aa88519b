using System.Data.Common;
using Waymark.Migrations;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Iris;

/// <summary>The <c>iris</c> backend: InterSystems IRIS over the PostgreSQL wire protocol. Names are resolved before they are sent.</summary>
public sealed class IrisAdapter : IMigrationAdapter
{
    private readonly NameRules _names;
    private readonly IReadOnlyList<string> _aliases;

    /// <summary>Makes the backend for one default schema.</summary>
    /// <param name="defaultSchema">The default schema; null for <c>SQLUser</c>.</param>
    /// <param name="defaultSchemaAliases">The schemas that mean the default schema; null for <c>public</c> alone, empty for none.</param>
    /// <exception cref="MigrationException">The schema is no name that IRIS can take unquoted (<see cref="MigrationCodes.BadSchemaName"/>).</exception>
    public IrisAdapter(string? defaultSchema = null, IReadOnlyList<string>? defaultSchemaAliases = null)
    {
        _aliases = defaultSchemaAliases ?? ["public"];
        _names = new NameRules(IrisSchemaName.Check(defaultSchema ?? "SQLUser", "default schema"), _aliases);
    }

    /// <inheritdoc/>
    public string Name => "iris";

    /// <summary>The schemas that mean the default schema.</summary>
    public IReadOnlyList<string> DefaultSchemaAliases => _aliases;

    /// <inheritdoc/>
    public LexerOptions LexerOptions => LexerOptions.PostgreSql;

    /// <inheritdoc/>
    public IStatementClassifier Statements => StatementClassifier.Instance;

    /// <inheritdoc/>
    public IMigrationDialect Dialect => MigrationDialect.Instance;

    /// <inheritdoc/>
    public IAdvisoryLocks? AdvisoryLocks => null;

    /// <inheritdoc/>
    public IStatementProbe? Probe => null;

    /// <inheritdoc/>
    public INameRules? Names => _names;

    /// <inheritdoc/>
    public Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(new SchemaSearchPath(_names.DefaultSchema));

    /// <inheritdoc/>
    /// <remarks>An alias of the default schema means the default schema here as everywhere.</remarks>
    public MetadataTables GetMetadataTables(MigrationFormat format, MigrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var alias = options.MetadataSchema is { } schema && _aliases.Contains(schema, StringComparer.OrdinalIgnoreCase);
        var tables = MetadataTables.InSchema(format, alias ? options with { MetadataSchema = _names.DefaultSchema } : options);
        IrisSchemaName.Check(tables.Journal.Schema!, "schema of the journal");
        return tables;
    }

    /// <inheritdoc/>
    public FailureKind Classify(ServerError refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return FailureKinds.Of(refusal.Code);
    }
}
