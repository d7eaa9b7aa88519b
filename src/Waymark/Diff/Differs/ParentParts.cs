using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Gives a table back what normalising leaves out because a parent has it, where its parents are to be others: what comes from a
/// parent stays when the parent goes, and columns and checks must be there before a parent comes. Keys and indexes that the new parent
/// wants have no name: the table's own take their places where they fit, and the engine makes the others.
/// </summary>
internal static class ParentParts
{
    /// <summary>How many parents above each other are looked at, should they go in a circle.</summary>
    internal const int DeepestInheritance = 64;

    /// <summary>The tables that a table is a partition of, or inherits from.</summary>
    internal static EquatableList<ObjectName> ParentsOf(Table table) => table.PartitionOf is { } parent ? [parent] : table.Inherits;

    /// <summary>Both tables with the parts of the parents that only one of them has; the tables themselves when the parents are the same.</summary>
    internal static (Table Current, Table Desired) Complete(Table current, Table desired, ChangeContext context)
    {
        var (before, after) = (ParentsOf(current), ParentsOf(desired));
        return before == after ? (current, desired) : (
            Complete(current, before.Except(after), context.Current, 0),
            Unnamed(Complete(desired, after.Except(before), context.Desired, 0), desired));
    }

    /// <summary>A table with the columns and other parts of all its parents.</summary>
    internal static Table Whole(Table table, SchemaLookup schema) => Complete(table, ParentsOf(table), schema, 0);

    private static Table Complete(Table table, IEnumerable<ObjectName> parents, SchemaLookup schema, int depth)
    {
        foreach (var name in parents)
        {
            if (depth < DeepestInheritance && schema.FindTable(name) is { } parent)
            {
                var whole = Complete(parent, ParentsOf(parent), schema, depth + 1);
                table = WithIndexes(WithColumns(table, whole), table.PartitionOf is null ? new Table { Name = name } : whole);
            }
        }

        return table;
    }

    private static Table WithColumns(Table table, Table parent)
    {
        var columns = table.Columns.Select(c => c.Name).ToHashSet();
        var checks = table.Checks.Select(c => c.Name).ToHashSet();
        var notNull = parent.Columns.Where(c => c is { NotNull: true, NotNullNoInherit: false }).Select(c => c.Name).ToHashSet();
        return table with
        {
            Columns = table.Columns.Map(c => c.NotNull || !notNull.Contains(c.Name) ? c : c with { NotNull = true })
                .Append(parent.Columns.Where(c => !columns.Contains(c.Name)).Map(InheritedColumns.Bare)),
            Checks = table.Checks.Append(parent.Checks.Where(c => !c.NoInherit && !checks.Contains(c.Name)).Map(c => c with { Comment = null })),
        };
    }

    // Only partitions have keys, foreign keys and indexes of their parents.
    private static Table WithIndexes(Table table, Table parent)
    {
        string? NameOf(string? name, bool isForeignKey = false) =>
            table.InheritedNames.Items.FirstOrDefault(n => n.Parent == name && n.IsForeignKey == isForeignKey)?.Name;
        return table with
        {
            Keys = table.Keys.Append(parent.Keys.Map(k => k with { Name = NameOf(k.Name), Comment = null, IndexComment = null, Clustered = false })),
            Exclusions = table.Exclusions.Append(parent.Exclusions.Map(e => e with { Name = NameOf(e.Name), Comment = null, IndexComment = null })),
            Indexes = table.Indexes.Append(parent.Indexes.Where(i => !i.Only).Map(i => i with { Name = NameOf(i.Name), Comment = null, Clustered = false })),
            ForeignKeys = table.ForeignKeys.Append(parent.ForeignKeys.Map(f => f with { Name = NameOf(f.Name, isForeignKey: true), Comment = null })),
        };
    }

    private static Table Unnamed(Table whole, Table own) => whole with
    {
        Keys = own.Keys.Append(whole.Keys.Skip(own.Keys.Count).Select(k => k with { Name = null })),
        Exclusions = own.Exclusions.Append(whole.Exclusions.Skip(own.Exclusions.Count).Select(e => e with { Name = null })),
        Indexes = own.Indexes.Append(whole.Indexes.Skip(own.Indexes.Count).Select(i => i with { Name = null })),
        ForeignKeys = own.ForeignKeys.Append(whole.ForeignKeys.Skip(own.ForeignKeys.Count).Select(f => f with { Name = null })),
    };
}
