using Waymark.Diff.Changes;
using Waymark.Schema;

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

        CompareRedeclared(table);
        ComparePartition(table);
    }

    // A column that is inherited becomes the table's own, too, when the table leaves its parent; it stays so when it comes back. What it has declared itself it
    // cannot have from its parent alone again.
    private static void CompareRedeclared(TableScope table)
    {
        foreach (var parent in table.Current.Inherits.Intersect(table.Desired.Inherits).Where(p => IsToBeOwn(table, p)))
        {
            table.Add(new DropInheritance(table.Name, parent));
            table.Add(new AddInheritance(table.Name, parent));
        }

        if (table.Has<DropInheritance>(_ => true))
        {
            return;
        }

        foreach (var name in table.Desired.RedeclaredChecks.Except(table.Current.RedeclaredChecks))
        {
            var inherited = InheritedChecks(table.Current.Inherits.Intersect(table.Desired.Inherits), table.Schema.Current);
            if (inherited.FirstOrDefault(c => c.Name == name) is { } check && table.Current.Checks.All(c => c.Name != name))
            {
                table.Add(new AddConstraint(table.Name, check with { Comment = null, NotValid = false }));
            }
        }
    }

    // All that comes from the parent becomes the table's own: so all of it has to be.
    private static bool IsToBeOwn(TableScope table, ObjectName parent)
    {
        if (table.Schema.Desired.FindTable(parent) is not { } to || table.Schema.Current.FindTable(parent) is null)
        {
            return false;
        }

        var columns = ParentParts.Whole(to, table.Schema.Desired).Columns.Select(c => c.Name).ToList();
        var wanted = table.Desired.RedeclaredColumns.ToHashSet();
        return columns.Any(c => wanted.Contains(c) && !table.Current.RedeclaredColumns.Contains(c) && table.Current.Columns.Any(o => o.Name == c))
            && columns.TrueForAll(wanted.Contains)
            && InheritedChecks([parent], table.Schema.Desired).All(c => table.Desired.RedeclaredChecks.Contains(c.Name ?? string.Empty));
    }

    private static IEnumerable<CheckConstraint> InheritedChecks(IEnumerable<ObjectName> parents, SchemaLookup schema) =>
        parents.Select(schema.FindTable).OfType<Table>().SelectMany(p => ParentParts.Whole(p, schema).Checks).Where(c => !c.NoInherit);

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
