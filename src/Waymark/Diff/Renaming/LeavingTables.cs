using Waymark.Diff.Changes;
using Waymark.Diff.Differs;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>
/// Tables that leave a parent whose columns they rename. The engine renames no column that is inherited: the table leaves first, and is compared as what it is
/// by then.
/// </summary>
internal static class LeavingTables
{
    /// <summary>The schema without those tables' parents.</summary>
    /// <param name="schema">What is there.</param>
    /// <param name="annotations">The renames of parts that are annotated.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="changes">Where to add the changes by which they leave.</param>
    internal static DatabaseSchema Detach(DatabaseSchema schema, IReadOnlyList<Rename> annotations, SchemaLookup desired, List<SchemaChange> changes)
    {
        var columns = annotations.Where(a => a.Kind == RenameKinds.Column).ToLookup(a => a.Owner, a => a.From.Name);
        var current = new SchemaLookup(schema);
        return columns.Count == 0 ? schema : schema with { Tables = schema.Tables.Map(t => columns.Contains(t.Name) ? Detach(t, columns[t.Name], current, desired, changes) : t) };
    }

    private static Table Detach(Table table, IEnumerable<string> renamed, SchemaLookup current, SchemaLookup desired, List<SchemaChange> changes)
    {
        var left = desired.FindTable(table.Name) is { } wanted ? ParentParts.ParentsOf(table).Except(ParentParts.ParentsOf(wanted)).ToList() : [];
        var own = table.Columns.Select(c => c.Name).ToHashSet();
        var whole = left.Count == 0 ? table : ParentParts.With(table, left, current);
        if (left.Count == 0 || !whole.Columns.Any(c => !own.Contains(c.Name) && renamed.Contains(c.Name)))
        {
            return table;
        }

        changes.AddRange(left.Select(parent => table.PartitionOf is null ? new DropInheritance(table.Name, parent) : (SchemaChange)new DetachPartition(table.Name, parent)));
        return whole with
        {
            Inherits = table.Inherits.Where(p => !left.Contains(p)),
            PartitionOf = null,
            PartitionBound = null,
            PartNames = [],
            InheritedNames = default,
            InheritedTriggerStates = [],
        };
    }
}
