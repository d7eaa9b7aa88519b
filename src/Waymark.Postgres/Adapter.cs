using System.Data.Common;
using Waymark.Migrations;
using Waymark.Names;

namespace Waymark.Postgres;

/// <summary>The <c>postgres</c> backend: the reference. Names are resolved by the server.</summary>
public sealed class PostgresAdapter : IMigrationAdapter
{
    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
