using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>When triggers fire, also in the partitions that have them from their parents.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Switches all triggers of a table, its own and those of its parents.</summary>
    internal void SetTriggerStates(ObjectName table, string? state, bool recurses)
    {
        foreach (var name in TriggersIn(Tables[table], 0).Distinct(StringComparer.Ordinal).ToList())
        {
            TrySetTriggerState(table, name, state, recurses);
        }
    }

    /// <summary>
    /// Switches a trigger of a table, its own or one of its parents. Without ONLY that reaches the partitions that are declared by then
    /// (manual, ALTER TABLE, DISABLE TRIGGER).
    /// </summary>
    /// <returns>False when the table has no such trigger.</returns>
    internal bool TrySetTriggerState(ObjectName table, string name, string? state, bool recurses)
    {
        if (InheritedTriggers.Find(FindTable, Tables[table], name) is not { } trigger)
        {
            return false;
        }

        foreach (var partition in HeirsOf(table).Where(h => Tables[h].PartitionOf is not null).ToList())
        {
            Follow(Tables[partition], name, recurses ? null : new InheritedTriggerState(name, trigger.State), isNext: FindTable(Tables[partition].PartitionOf!.Value)?.Name == table);
        }

        Tables[table] = Tables[table].Triggers.Any(t => t.Name == name)
            ? Tables[table] with { Triggers = [.. Tables[table].Triggers.Select(t => t.Name == name ? t with { State = state } : t)] }
            : WithState(Tables[table], new InheritedTriggerState(name, state));
        return true;
    }

    // A partition says nothing of its own any more once it is reached; where it is not, it stays as it was.
    private void Follow(Table partition, string name, InheritedTriggerState? former, bool isNext)
    {
        if (former is null)
        {
            Tables[partition.Name] = partition with { InheritedTriggerStates = [.. partition.InheritedTriggerStates.Where(s => s.Trigger != name)] };
        }
        else if (isNext && !partition.InheritedTriggerStates.Any(s => s.Trigger == name))
        {
            Tables[partition.Name] = WithState(partition, former);
        }
    }

    private static Table WithState(Table table, InheritedTriggerState state) => table with
    {
        InheritedTriggerStates = [.. table.InheritedTriggerStates.Where(s => s.Trigger != state.Trigger).Append(state).OrderBy(s => s.Trigger, StringComparer.Ordinal)],
    };

    private IEnumerable<string> TriggersIn(Table table, int depth) => table.Triggers.Select(t => t.Name)
        .Concat(depth < DeepestInheritance && table.PartitionOf is { } parent && FindTable(parent) is { } above ? TriggersIn(above, depth + 1) : []);

    private Table? FindTable(ObjectName written) => Tables.TryFind(written, out var declared) ? Tables[declared] : null;
}
