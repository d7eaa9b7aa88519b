using System.Data.Common;
using Waymark.Names;

namespace Waymark;

/// <summary>What Waymark asks of a backend, over a connection that the caller opened with a driver of its own.</summary>
public interface IDatabaseAdapter
{
    /// <summary>The backend's name: <c>postgres</c>, <c>iris</c>, <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>The schemas that an unqualified name may mean in this session, in order.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The path; empty where there are no schemas, or where the session resolves nothing.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<SchemaSearchPath> GetSchemaSearchPathAsync(DbConnection connection, CancellationToken cancellationToken);
}
