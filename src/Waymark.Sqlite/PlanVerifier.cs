using System.Data.Common;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Schema;

namespace Waymark.Sqlite;

/// <summary>
/// Tries plans out on a copy of the schema in memory. It has no rows: what rows may break, only the database itself tells. Tables that no
/// statement of the plan, view or trigger has to do with are left out, for SQLite takes longer to make a table the more there are.
/// </summary>
public sealed class SqlitePlanVerifier : IPlanVerifier
{
    /// <inheritdoc/>
    public async Task RehearseAsync(
        DbConnection connection, DatabaseSchema schema, Plan plan, Func<DbConnection, IReadOnlyList<Table>, Task> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(look);
        var touched = Touched(schema, plan);
        await using var copy = await InMemoryDatabase.CopyAsync(connection, touched, cancellationToken).ConfigureAwait(false);
        await using var session = await PlanSession.OpenAsync(copy, new PlanSessionOptions(), cancellationToken).ConfigureAwait(false);
        await new PlanRunner(session).RunAsync(plan, cancellationToken).ConfigureAwait(false);
        var copied = touched.Tables.Select(t => t.Name).ToHashSet();
        await look(copy, [.. schema.Tables.Where(t => !copied.Contains(t.Name))]).ConfigureAwait(false);
    }

    // A statement may change a table that it names, and what refers to that; it fails where a table or index has a name that it gives.
    private static DatabaseSchema Touched(DatabaseSchema schema, Plan plan)
    {
        var said = plan.Statements.SelectMany(s => SqliteNames.Instance.FindIdentifiers(new SqlExpression(s.Sql), ExpressionKind.Statement).Append(s.Target.Name.Name))
            .ToHashSet(StringComparer.Ordinal);
        var named = schema.Tables.Where(t => said.Contains(t.Name.Name) || t.Indexes.Any(i => said.Contains(i.Name!)) || t.ForeignKeys.Any(f => said.Contains(f.ReferencedTable.Name)));
        return MentionedTables.Keep(schema, [], named.Select(t => t.Name));
    }
}
