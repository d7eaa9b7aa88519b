using System.Data.Common;
using Waymark.Planning;
using Waymark.Planning.Running;

namespace Waymark.Sqlite;

/// <summary>Tries plans out on a copy of the schema in memory. It has no rows: what rows may break, only the database itself tells.</summary>
public sealed class SqlitePlanVerifier : IPlanVerifier
{
    /// <inheritdoc/>
    public async Task RehearseAsync(DbConnection connection, Plan plan, Func<DbConnection, Task> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(look);
        await using var copy = await InMemoryDatabase.CopySchemaAsync(connection, cancellationToken).ConfigureAwait(false);
        await using var session = await PlanSession.OpenAsync(copy, new PlanSessionOptions(), cancellationToken).ConfigureAwait(false);
        await new PlanRunner(session).RunAsync(plan, cancellationToken).ConfigureAwait(false);
        await look(copy).ConfigureAwait(false);
    }
}
