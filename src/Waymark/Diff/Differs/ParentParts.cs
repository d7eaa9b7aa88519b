using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Gives a table back what normalising leaves out because a parent has it, where its parents are to be others: what comes from a
/// parent stays when the parent goes, and columns and checks must be there before a parent comes. Keys and indexes that a parent newly
/// wants have no name, unless the text says one: the table's own take their places where they fit, and the engine makes the others.
/// </summary>
internal static class ParentParts
{
    /// <summary>How many parents above each other are looked at, should they go in a circle.</summary>
    internal const int DeepestInheritance = 64;

    /// <summary>The tables that a table is a partition of, or inherits from.</summary>
    internal static EquatableList<ObjectName> ParentsOf(Table table) => table.PartitionOf is { } parent ? [parent] : table.Inherits;

    /// <summary>Both tables with the parts of parents that only one of them has; the tables themselves when there are none.</summary>
    internal static (Table Current, Table Desired) Complete(Table current, Table desired, ChangeContext context)
    {
        var (before, after) = (ParentsOf(current), ParentsOf(desired));
        if (before == after)
        {
            return (current, Named(WithNewParts(current, desired, context.Desired), desired, current));
        }

        return (
            Complete(current, before.Except(after), context.Current, 0),
            Named(Complete(desired, after.Except(before), context.Desired, 0), desired, current));
    }

    // The parts of indexes and keys that the parent of a partition gets.
    private static Table WithNewParts(Table current, Table desired, SchemaLookup schema)
    {
        if (desired.PartitionOf is not { } name || schema.FindTable(name) is not { } parent)
        {
            return desired;
        }

        var known = current.InheritedNames.Items.Where(n => !n.IsForeignKey).Select(n => n.Parent).ToHashSet();
        var whole = Whole(parent, schema);
        return WithIndexes(desired, whole with
        {
            Keys = whole.Keys.Where(k => !known.Contains(k.Name ?? string.Empty)),
            Exclusions = whole.Exclusions.Where(e => !known.Contains(e.Name ?? string.Empty)),
            Indexes = whole.Indexes.Where(i => !known.Contains(i.Name ?? string.Empty)),
            ForeignKeys = [],
        });
    }

    /// <summary>A table with the columns and other parts of all its parents.</summary>
    internal static Table Whole(Table table, SchemaLookup schema) => Complete(table, ParentsOf(table), schema, 0);

    /// <summary>A table with the columns and other parts of some of its parents.</summary>
    internal static Table With(Table table, IEnumerable<ObjectName> parents, SchemaLookup schema) => Complete(table, parents, schema, 0);

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

    // Parts that come newly are called as the text says. Where it says nothing, what takes a part's place keeps its name if the engine may have chosen it,
    // and a part whose place nothing takes has none: the engine makes it.
    private static Table Named(Table whole, Table own, Table current)
    {
        var declared = own.PartNames.Select(n => n.Name).ToHashSet();
        string? Choose(string? name, string? taken) =>
            name is null || declared.Contains(name) ? name : taken is null || InheritedName.IsAlike(name, taken) ? taken : name;

        return whole with
        {
            Keys = Named(whole.Keys, own.Keys, (k, n) => k with { Name = n }, k => Choose(k.Name, Like(current.Keys, k, KeyDiffer.StructureOf)?.Name)),
            Exclusions = Named(whole.Exclusions, own.Exclusions, (e, n) => e with { Name = n }, e => Choose(e.Name, Like(current.Exclusions, e, ExclusionDiffer.StructureOf)?.Name)),
            Indexes = Named(whole.Indexes, own.Indexes, (i, n) => i with { Name = n }, i => Choose(i.Name, Like(current.Indexes, i, IndexDiffer.StructureOf)?.Name)),
            ForeignKeys = Named(whole.ForeignKeys, own.ForeignKeys, (f, n) => f with { Name = n }, _ => null),
        };
    }

    private static EquatableList<T> Named<T>(EquatableList<T> parts, EquatableList<T> own, Func<T, string?, T> withName, Func<T, string?> nameOf) =>
        parts.Count == own.Count ? parts : own.Append(parts.Skip(own.Count).Select(p => withName(p, nameOf(p))));

    private static T? Like<T>(EquatableList<T> items, T wanted, Func<T, T> structureOf)
        where T : class => items.FirstOrDefault(i => structureOf(i).Equals(structureOf(wanted)));
}
