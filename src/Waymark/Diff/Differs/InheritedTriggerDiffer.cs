using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Compares when the triggers that a partition has from its parents fire there. Whatever makes or switches a trigger of the parent does so in its
/// partitions too (manual, ALTER TABLE), and so does a partition that is attached: what remains is compared.
/// </summary>
internal sealed class InheritedTriggerDiffer
{
    private readonly DiffScope _scope;
    private readonly string _trigger;

    private InheritedTriggerDiffer(DiffScope scope, string trigger)
    {
        _scope = scope;
        _trigger = trigger;
    }

    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        var names = table.Current.InheritedTriggerStates.Concat(table.Desired.InheritedTriggerStates).Select(s => s.Trigger);
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var differ = new InheritedTriggerDiffer(table.Schema, name);
            if (differ.IsAnother(table.Desired, 0) && InheritedTriggers.Find(table.Schema.Desired.FindTable, table.Desired, name) is { } wanted)
            {
                table.Add(new SetInheritedTriggerState(table.Name, name, wanted.State));
            }
        }
    }

    /// <summary>Whether a trigger of some table is overruled by any of its partitions, at any depth.</summary>
    internal static bool IsOverruled(SchemaLookup schema, ObjectName table, string trigger, int depth = 0) => depth < ParentParts.DeepestInheritance
        && schema.FindHeirs(table).Any(h => h.InheritedTriggerStates.Any(s => s.Trigger == trigger) || IsOverruled(schema, h.Name, trigger, depth + 1));

    // Whether the partition's copy is in another state than it is to be, once the parents are as desired.
    private bool IsAnother(Table partition, int depth)
    {
        if (InheritedTriggers.Find(_scope.Desired.FindTable, partition, _trigger) is not { } wanted)
        {
            return false;
        }

        var was = Follows(partition, depth) ? AtParent(partition) : InCurrent(partition);
        return was?.State != wanted.State;
    }

    private Trigger? AtParent(Table partition) =>
        partition.PartitionOf is { } name && _scope.Desired.FindTable(name) is { } parent ? InheritedTriggers.Find(_scope.Desired.FindTable, parent, _trigger) : null;

    private Trigger? InCurrent(Table partition) =>
        _scope.Current.FindTable(partition.Name) is { } current ? InheritedTriggers.Find(_scope.Current.FindTable, current, _trigger) : null;

    // Whether a partition gets its parent's state anew: it comes to it, or the parent's trigger is made or switched.
    private bool Follows(Table partition, int depth) => depth < ParentParts.DeepestInheritance
        && (_scope.Current.FindTable(partition.Name) is not { } current
            || current.PartitionOf != partition.PartitionOf
            || current.PartitionBound != partition.PartitionBound
            || (_scope.Desired.FindTable(partition.PartitionOf!.Value) is { } parent && IsSet(parent, depth + 1)));

    private bool IsSet(Table table, int depth)
    {
        if (table.Triggers.FirstOrDefault(t => t.Name == _trigger) is not { } desired)
        {
            return table.PartitionOf is not null && (Follows(table, depth) || IsAnother(table, depth));
        }

        return _scope.Current.FindTable(table.Name)?.Triggers.FirstOrDefault(t => t.Name == _trigger) is not { } current
            || current.State != desired.State
            || TriggerDiffer.StructureOf(current) != TriggerDiffer.StructureOf(desired);
    }
}
