using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The columns of each type that stay, though perhaps as columns of another type.</summary>
internal sealed class TypeColumns
{
    private readonly ILookup<ObjectName, TableColumn> _columns;

    /// <summary>Collects them.</summary>
    internal TypeColumns(SchemaLookup current, SchemaLookup desired) =>
        _columns = current.Schema.Tables.SelectMany(t => Of(t, desired.FindTable(t.Name))).ToLookup(c => c.Column.Type.Name);

    /// <summary>The columns of a type, arrays of it included; for a range type also those of its multirange type, which comes and goes with it.</summary>
    internal EquatableList<TableColumn> Of(UserType type) =>
        new([.. _columns[type.Name], .. type is RangeType { Multirange: { } multirange } ? _columns[multirange] : []]);

    // The columns of a partition change with its parent's; a table that is made anew gets its columns as they are desired.
    private static IEnumerable<TableColumn> Of(Table current, Table? desired)
    {
        if (desired is null || desired.PartitionOf is not null || TableDiffer.IsAnother(current, desired))
        {
            return [];
        }

        var kept = desired.Columns.Select(c => c.Name).ToHashSet();
        return current.Columns.Where(c => c.Type.Name.Schema is not null && kept.Contains(c.Name)).Select(c => new TableColumn(current.Name, c));
    }
}
