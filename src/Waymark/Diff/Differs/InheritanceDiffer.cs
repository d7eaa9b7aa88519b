using Waymark.Diff.Changes;

namespace Waymark.Diff.Differs;

/// <summary>Compares which tables a table inherits from, and which one it is a partition of.</summary>
internal static class InheritanceDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        foreach (var parent in table.Current.Inherits.Except(table.Desired.Inherits))
        {
            table.Add(new DropInheritance(table.Name, parent));
        }

        foreach (var parent in table.Desired.Inherits.Except(table.Current.Inherits))
        {
            table.Add(new AddInheritance(table.Name, parent));
        }

        ComparePartition(table);
    }

    private static void ComparePartition(TableScope table)
    {
        var (current, desired) = (table.Current, table.Desired);
        if (current.PartitionOf == desired.PartitionOf && current.PartitionBound == desired.PartitionBound)
        {
            return;
        }

        if (current.PartitionOf is { } old)
        {
            table.Add(new DetachPartition(table.Name, old));
        }

        if (desired is { PartitionOf: { } parent, PartitionBound: { } bound })
        {
            table.Add(new AttachPartition(table.Name, parent, bound));
        }
    }
}
