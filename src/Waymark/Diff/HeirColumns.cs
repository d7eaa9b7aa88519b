using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>The columns that tables have from the tables that they inherit from or are partitions of.</summary>
public static class HeirColumns
{
    /// <summary>Whether a column that a table loses stays in a table that inherits from it: then it has to be dropped from the parent only.</summary>
    /// <param name="context">Both schemas.</param>
    /// <param name="table">The table that loses the column.</param>
    /// <param name="column">The column.</param>
    /// <returns>Whether a child declares it.</returns>
    public static bool AreKept(ChangeContext context, ObjectName table, string column)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Desired.FindHeirs(table).Any(h => h.PartitionOf is null && h.Columns.Any(c => c.Name == column)
            && context.Current.FindTable(h.Name) is { } current && ParentParts.ParentsOf(current).Contains(table));
    }

    /// <summary>Finds the check constraint that a table has from one of its parents.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="table">The table.</param>
    /// <param name="check">The constraint's name.</param>
    /// <returns>The parent's constraint, or null.</returns>
    public static CheckConstraint? FindInheritedCheck(SchemaLookup schema, Table table, string check)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(table);
        return ParentParts.ParentsOf(table).Select(schema.FindTable).OfType<Table>()
            .Select(p => ParentParts.Whole(p, schema).Checks.FirstOrDefault(c => c.Name == check && !c.NoInherit)).FirstOrDefault(c => c is not null);
    }

    /// <summary>Finds the column that a table has from one of its parents.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column's name.</param>
    /// <returns>The parent's column, or null.</returns>
    public static Column? FindInherited(SchemaLookup schema, Table table, string column)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(table);
        return ParentParts.ParentsOf(table).Select(schema.FindTable).OfType<Table>()
            .Select(p => ParentParts.Whole(p, schema).Columns.FirstOrDefault(c => c.Name == column)).FirstOrDefault(c => c is not null);
    }
}
