using System.Data.Common;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>
/// Does what a plan does where nothing of it stays, for engines that keep views and triggers as text: the engine rewrites those that name
/// what is renamed, and refuses to rename anything, or to drop a column, while one of them is not valid.
/// </summary>
public interface IRenameRehearsal
{
    /// <summary>Does the renames.</summary>
    /// <param name="connection">A connection of the engine's driver; no question is put to its database.</param>
    /// <param name="schema">What the database holds.</param>
    /// <param name="renames">Renames of tables and columns, in their order.</param>
    /// <param name="context">Both schemas.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What came of it; null where the schema cannot be tried out elsewhere.</returns>
    /// <exception cref="DbException">The connection failed.</exception>
    Task<RehearsedRenames?> RunAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<SchemaChange> renames, ChangeContext context, CancellationToken cancellationToken);

    /// <summary>Finds the views and triggers that are not valid at a moment of a plan at which the engine looks through all of them.</summary>
    /// <param name="connection">A connection of the engine's driver; no question is put to its database.</param>
    /// <param name="schema">What the database holds.</param>
    /// <param name="changes">The changes of the plan, in their order.</param>
    /// <param name="context">Both schemas.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What would be in the way, owners under their new names; nothing where the schema cannot be tried out elsewhere.</returns>
    /// <exception cref="DbException">The connection failed.</exception>
    Task<IReadOnlySet<ObjectIdentity>> FindObstaclesAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<SchemaChange> changes, ChangeContext context, CancellationToken cancellationToken);
}

/// <summary>What the engine made of renames.</summary>
/// <param name="Schema">The schema as the engine left it, without what was in the way.</param>
/// <param name="Obstacles">The views and triggers that are not valid before or after the renames, so that the engine refuses them; their owners under their new names.</param>
public sealed record RehearsedRenames(DatabaseSchema Schema, IReadOnlySet<ObjectIdentity> Obstacles);
