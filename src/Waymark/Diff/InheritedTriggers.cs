using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>The triggers that partitions have from the tables that they are partitions of.</summary>
public static class InheritedTriggers
{
    /// <summary>Finds a trigger of a table, its own or one that it has from its parents.</summary>
    /// <param name="tables">Finds a table.</param>
    /// <param name="table">The table.</param>
    /// <param name="trigger">The trigger's name.</param>
    /// <returns>The trigger, in the state that it has in the table; null when there is none.</returns>
    public static Trigger? Find(Func<ObjectName, Table?> tables, Table table, string trigger)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(table);
        return Find(tables, table, trigger, 0);
    }

    private static Trigger? Find(Func<ObjectName, Table?> tables, Table table, string name, int depth)
    {
        if (table.Triggers.FirstOrDefault(t => t.Name == name) is { } own)
        {
            return own;
        }

        var inherited = depth < ParentParts.DeepestInheritance && table.PartitionOf is { } parent && tables(parent) is { } above ? Find(tables, above, name, depth + 1) : null;
        if (inherited is not { ForEachRow: true })
        {
            return null;
        }

        return table.InheritedTriggerStates.FirstOrDefault(s => s.Trigger == name) is { } other ? inherited with { State = other.State } : inherited;
    }
}
