using System.Data.Common;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>
/// Does the renames of a plan where nothing of them stays, for engines that keep views and triggers as text: the engine rewrites those
/// that name what is renamed, and refuses to rename anything, or to drop a column, while one of them is not valid.
/// </summary>
public interface IRenameRehearsal
{
    /// <summary>Does the renames.</summary>
    /// <param name="connection">An open connection to the database, which is only read.</param>
    /// <param name="renames">Renames of tables and columns, in their order; perhaps none.</param>
    /// <param name="context">Both schemas.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What came of it; null where the schema cannot be tried out elsewhere.</returns>
    /// <exception cref="DbException">The connection failed.</exception>
    Task<RehearsedRenames?> RunAsync(DbConnection connection, IReadOnlyList<SchemaChange> renames, ChangeContext context, CancellationToken cancellationToken);
}

/// <summary>What the engine made of renames.</summary>
/// <param name="Schema">The schema as the engine left it, without what was in the way.</param>
/// <param name="Obstacles">The views and triggers that are not valid before or after the renames, so that the engine refuses them; their owners under their new names.</param>
public sealed record RehearsedRenames(DatabaseSchema Schema, IReadOnlySet<ObjectIdentity> Obstacles);
