using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>
/// Views and triggers that are not valid while a plan runs, on engines that then refuse to rename a table or column and to drop a column:
/// they are dropped before such changes and made again after.
/// </summary>
internal static class Obstacles
{
    /// <summary>Whether the engine looks through every view and trigger for a change.</summary>
    internal static bool IsRefused(SchemaChange change) => change is RenameTable or RenameColumn or DropColumn;

    /// <summary>Whether a plan does more before such a change than to rename, so that what was valid may not be by then.</summary>
    internal static bool MayArise(IReadOnlyList<SchemaChange> ordered)
    {
        var last = ordered.Count - 1;
        while (last >= 0 && !IsRefused(ordered[last]))
        {
            last--;
        }

        return ordered.Take(last + 1).Any(c => c is not (RenameTable or RenameColumn));
    }

    /// <summary>The obstacles that a plan meets; none where nothing of it is refused for them.</summary>
    internal static IEnumerable<ObjectIdentity> Of(ChangeContext context, IReadOnlyList<SchemaChange> changes) =>
        context.Obstacles.Count > 0 && changes.Any(IsRefused) ? context.Obstacles : [];

    /// <summary>Adds the drops of triggers that other changes drop only later, with the table or view that they belong to.</summary>
    internal static IReadOnlyList<SchemaChange> DropTriggers(ChangeContext context, IReadOnlyList<SchemaChange> changes)
    {
        var dropped = changes.Where(DroppedObjects.IsDrop).Select(c => c.Target).ToHashSet();
        return [
            .. changes,
            .. Of(context, changes)
                .Where(o => o.Type == ObjectType.Trigger && !dropped.Contains(o) && !context.Obstacles.Contains(new ObjectIdentity(ObjectType.View, o.Name)))
                .Order()
                .Select(o => FindTrigger(context.Current, o)).OfType<DropTrigger>()];
    }

    /// <summary>Refuses to plan where an obstacle is neither declared nor dropped.</summary>
    /// <exception cref="SchemaDiffException">There is one.</exception>
    internal static void RefuseUndeclared(ChangeContext context, IReadOnlyList<SchemaChange> changes, IEnumerable<SchemaChange> undeclared)
    {
        var kept = undeclared.Select(c => c.Target).Intersect(Of(context, changes)).Order().ToList();
        if (kept.Count > 0)
        {
            throw new SchemaDiffException(
                SchemaCodes.NeedsDrop,
                $"{kept[0]} is in the way of {changes.First(IsRefused).Target}: it is not declared, and not valid once the plan is done; declare it as it is to be, or let it be dropped (--enable-drop)");
        }
    }

    private static DropTrigger? FindTrigger(SchemaLookup schema, ObjectIdentity item) =>
        (schema.FindTable(item.Name)?.Triggers ?? schema.FindView(item.Name)?.Triggers ?? []).FirstOrDefault(t => t.Name == item.Part) is { } trigger
            ? new DropTrigger(item.Name, trigger)
            : null;
}
