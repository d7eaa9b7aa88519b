using System.Data.Common;

namespace Waymark.Diff;

/// <summary>Reads a schema from a database's catalogue, in a fixed number of queries.</summary>
public interface ISchemaInspector
{
    /// <summary>Reads what a database holds.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="scope">What to look at.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What is there.</returns>
    /// <exception cref="DbException">The server refused a query.</exception>
    Task<InspectedSchema> InspectAsync(DbConnection connection, InspectionScope scope, CancellationToken cancellationToken);
}
