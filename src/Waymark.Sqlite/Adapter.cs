using System.Data.Common;
using Waymark.Migrations;
using Waymark.Names;

namespace Waymark.Sqlite;

/// <summary>The <c>sqlite</c> backend: there are no schemas, and every name is sent as it was written.</summary>
public sealed class SqliteAdapter : IMigrationAdapter
{
    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(SchemaSearchPath.Empty);
}
