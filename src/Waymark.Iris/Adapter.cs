using System.Data.Common;
using Waymark.Migrations;
using Waymark.Names;

namespace Waymark.Iris;

/// <summary>The <c>iris</c> backend: InterSystems IRIS over the PostgreSQL wire protocol. Names are resolved before they are sent.</summary>
public sealed class IrisAdapter : IMigrationAdapter
{
    private readonly SchemaSearchPath _path;

    /// <summary>Makes the backend for one default schema.</summary>
    /// <param name="defaultSchema">The default schema; null for <c>SQLUser</c>.</param>
    /// <param name="defaultSchemaAliases">The schemas that mean the default schema; null for <c>public</c> alone, empty for none.</param>
    /// <exception cref="MigrationException">The schema is no name that IRIS can take unquoted (<see cref="MigrationCodes.BadSchemaName"/>).</exception>
    public IrisAdapter(string? defaultSchema = null, IReadOnlyList<string>? defaultSchemaAliases = null)
    {
        _path = new SchemaSearchPath(defaultSchema ?? "SQLUser");
        DefaultSchemaAliases = defaultSchemaAliases ?? ["public"];
    }

    /// <inheritdoc/>
    public string Name => "iris";

    /// <summary>The schemas that mean the default schema.</summary>
    public IReadOnlyList<string> DefaultSchemaAliases { get; }

    /// <inheritdoc/>
    public Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(_path);
}
