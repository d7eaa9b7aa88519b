using System.Data.Common;
using Waymark.Diff;
using Waymark.Planning.Running;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Tries plans out where nothing of them stays.</summary>
public interface IPlanVerifier
{
    /// <summary>Runs a plan where nothing of it stays: in a transaction that is rolled back, or on a copy.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="schema">What the database holds.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="look">
    /// Looks at what came of it: over the connection that it is given, which may have a transaction open, and with the tables that a copy went
    /// without because the plan does nothing to them.
    /// </param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when nothing is left of the plan.</returns>
    /// <exception cref="DbException">A statement failed.</exception>
    /// <exception cref="PlanRunException">A statement failed.</exception>
    /// <exception cref="SchemaDiffException">The plan cannot be tried out (<see cref="SchemaCodes.CannotVerify"/>).</exception>
    Task RehearseAsync(DbConnection connection, DatabaseSchema schema, Plan plan, Func<DbConnection, IReadOnlyList<Table>, Task> look, CancellationToken cancellationToken);
}
