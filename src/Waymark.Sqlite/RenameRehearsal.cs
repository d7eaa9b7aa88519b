using System.Data.Common;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;
using Waymark.Sqlite.Renaming;

namespace Waymark.Sqlite;

/// <summary>
/// Does what a plan does on a copy of the schema in memory. SQLite rewrites the views and triggers that name what is renamed, and refuses
/// to rename anything or to drop a column where one of them names something that is not there (SQLite documentation, "ALTER TABLE", 3 to 5).
/// </summary>
public sealed class SqliteRenameRehearsal : IRenameRehearsal
{
    /// <inheritdoc/>
    public async Task<RehearsedRenames?> RunAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<SchemaChange> renames, ChangeContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(renames);
        var script = RehearsalScript.OfRenames(new SqliteNormalizer().Normalize(schema), renames, context);
        await using var copy = await InMemoryDatabase.TryCopyTablesAsync(connection, script.Tables, cancellationToken).ConfigureAwait(false);
        if (copy is null)
        {
            return null;
        }

        var rehearsal = new Rehearsal(copy, script.Steps);
        if (!await rehearsal.TryAsync(script.Texts, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return new RehearsedRenames(await rehearsal.FinishAsync(cancellationToken).ConfigureAwait(false), script.Renamed(rehearsal.Refused));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<ObjectIdentity>> FindObstaclesAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<SchemaChange> changes, ChangeContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(changes);
        var script = RehearsalScript.OfPlan(new SqliteNormalizer().Normalize(schema), changes, context);
        await using var copy = await InMemoryDatabase.TryCopyTablesAsync(connection, script.Tables, cancellationToken).ConfigureAwait(false);
        var rehearsal = copy is null ? null : new Rehearsal(copy, script.Steps);
        return rehearsal is not null && await rehearsal.TryAsync(script.Texts, cancellationToken).ConfigureAwait(false)
            ? script.Renamed(rehearsal.Refused)
            : new HashSet<ObjectIdentity>();
    }
}
