using System.Data.Common;

namespace Waymark.Diff;

/// <summary>A backend whose schemas can be inspected, compared and changed.</summary>
public interface ISchemaAdapter : IDatabaseAdapter
{
    /// <summary>Reads schemas from the catalogue.</summary>
    ISchemaInspector Inspector { get; }

    /// <summary>Lets the engine decide what is equal; null where it cannot.</summary>
    IExpressionEquivalence? Equivalence { get; }

    /// <summary>The dialect that a server speaks, for its version.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The dialect.</returns>
    /// <exception cref="DbException">The server refused the question.</exception>
    Task<ISchemaDialect> GetDialectAsync(DbConnection connection, CancellationToken cancellationToken);
}
