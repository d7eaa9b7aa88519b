using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// The changes that make a table, where it may be a partition. One whose parts of its parent's indexes have names of their own is made as a table of its own
/// with those indexes, and then attached: they become the parts.
/// </summary>
internal static class PartitionCreation
{
    /// <summary>The changes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema that it is of.</param>
    internal static IEnumerable<SchemaChange> Of(Table table, SchemaLookup schema) =>
        table is { PartNames.IsEmpty: false, PartitionOf: { } parent, PartitionBound: { } bound }
            ? [
                .. CreationChanges.Of(WithoutParent(table, schema)),
                new AttachPartition(table.Name, parent, bound),
                .. table.InheritedTriggerStates.Select(s => new SetInheritedTriggerState(table.Name, s.Trigger, s.State))]
            : CreationChanges.Of(table);

    private static Table WithoutParent(Table table, SchemaLookup schema)
    {
        var names = table.PartNames.Select(n => n.Name).ToHashSet();
        var whole = ParentParts.Whole(table, schema);
        return whole with
        {
            Columns = InOrder(whole.Columns, table, schema),
            Keys = [.. table.Keys, .. whole.Keys.Skip(table.Keys.Count).Where(k => names.Contains(k.Name ?? string.Empty))],
            Exclusions = [.. table.Exclusions, .. whole.Exclusions.Skip(table.Exclusions.Count).Where(e => names.Contains(e.Name ?? string.Empty))],
            Indexes = [.. table.Indexes, .. whole.Indexes.Skip(table.Indexes.Count).Where(i => names.Contains(i.Name ?? string.Empty))],
            ForeignKeys = table.ForeignKeys,
            InheritedTriggerStates = [],
            PartitionOf = null,
            PartitionBound = null,
        };
    }

    // Rows need not be made over where the columns stand as the parent's do.
    private static EquatableList<Column> InOrder(EquatableList<Column> columns, Table table, SchemaLookup schema)
    {
        var parent = table.PartitionOf is { } name && schema.FindTable(name) is { } found ? ParentParts.Whole(found, schema).Columns : [];
        var positions = parent.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i);
        return columns.Sorted(c => positions.GetValueOrDefault(c.Name, int.MaxValue));
    }
}
