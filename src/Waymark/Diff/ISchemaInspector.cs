using System.Data.Common;

namespace Waymark.Diff;

/// <summary>Reads a schema from a database's catalogue, in a fixed number of queries.</summary>
public interface ISchemaInspector
{
    /// <summary>
    /// The kinds of objects kept as their statements (<see cref="Schema.OpaqueObject.Kind"/>) that the inspector does not read. A schema that
    /// declares one cannot be planned for a database: the object would be made anew each time.
    /// </summary>
    IReadOnlySet<string> UnreadKinds => System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>Reads what a database holds.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="scope">What to look at.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What is there.</returns>
    /// <exception cref="DbException">The server refused a query.</exception>
    Task<InspectedSchema> InspectAsync(DbConnection connection, InspectionScope scope, CancellationToken cancellationToken);
}
