using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Gives a table back what normalising leaves out because a parent has it, where its parents are to be others: what comes from a
/// parent stays when the parent goes, and must be there before a parent comes.
/// </summary>
internal static class ParentParts
{
    private const int DeepestInheritance = 64;

    /// <summary>Both tables with the parts of the parents that only one of them has; the tables themselves when the parents are the same.</summary>
    internal static (Table Current, Table Desired) Complete(Table current, Table desired, ChangeContext context)
    {
        var (before, after) = (ParentsOf(current), ParentsOf(desired));
        return (
            Complete(current, before.Except(after), context.Current, 0),
            Complete(desired, after.Except(before), context.Desired, 0));
    }

    private static EquatableList<ObjectName> ParentsOf(Table table) => table.PartitionOf is { } parent ? [parent] : table.Inherits;

    private static Table Complete(Table table, IEnumerable<ObjectName> parents, SchemaLookup schema, int depth)
    {
        foreach (var name in parents)
        {
            if (depth < DeepestInheritance && schema.FindTable(name) is { } parent)
            {
                table = Complete(table, Complete(parent, ParentsOf(parent), schema, depth + 1));
            }
        }

        return table;
    }

    private static Table Complete(Table table, Table parent)
    {
        var columns = table.Columns.Select(c => c.Name).ToHashSet();
        var checks = table.Checks.Select(c => c.Name).ToHashSet();
        return table with
        {
            Columns = table.Columns.Append(parent.Columns.Where(c => !columns.Contains(c.Name)).Map(c => c with { Identity = null, Comment = null })),
            Checks = table.Checks.Append(parent.Checks.Where(c => !c.NoInherit && !checks.Contains(c.Name)).Map(c => c with { Comment = null })),
        };
    }
}
