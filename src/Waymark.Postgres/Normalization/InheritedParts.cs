using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Leaves out of partitions and children what they have from their parents: it follows the parents by itself.</summary>
internal sealed class InheritedParts
{
    private const int DeepestInheritance = 64;

    private readonly SchemaScope _schema;
    private readonly PartitionNames _names;

    /// <summary>Makes it for the tables of a schema, each already normalised and whole.</summary>
    internal InheritedParts(SchemaScope schema)
    {
        _schema = schema;
        _names = new PartitionNames(schema);
    }

    /// <summary>A table with its own parts.</summary>
    internal Table Remove(Table table)
    {
        var parents = ParentsOf(table);
        return parents.Count == 0 ? table : WithNames(table) with
        {
            Columns = [.. table.Columns.Where(c => !parents.Any(p => FindColumn(p, c.Name, 0) is { } inherited && IsInherited(c, inherited)))],
            InheritedTriggerStates = [.. table.InheritedTriggerStates.Where(s => IsOwn(table, s)).OrderBy(s => s.Trigger, StringComparer.Ordinal)],
            Checks = [.. table.Checks.Where(c => !parents.Any(p => p.Checks.Any(i => !i.NoInherit && i with { Comment = c.Comment } == c)))],
        };
    }

    private Table WithNames(Table table) => table.PartitionOf is null ? table with { InheritedNames = default, PartNames = [] } : _names.Complete(table);

    // What a partition says of a trigger that it does not have, or that fires so at its parent too, is nothing of its own.
    private bool IsOwn(Table table, InheritedTriggerState state) =>
        InheritedTriggers.Find(_schema.FindTable, table with { InheritedTriggerStates = [] }, state.Trigger) is { } trigger && trigger.State != state.State;

    private List<Table> ParentsOf(Table table)
    {
        var names = table.PartitionOf is { } partitioned ? [partitioned] : table.Inherits;
        return [.. names.Select(_schema.FindTable).OfType<Table>()];
    }

    private Column? FindColumn(Table table, string name, int depth) => table.Columns.FirstOrDefault(c => c.Name == name)
        ?? (depth > DeepestInheritance ? null : ParentsOf(table).Select(p => FindColumn(p, name, depth + 1)).FirstOrDefault(c => c is not null));

    /// <summary>Whether a column is as its parent's; identity, comments, options and statistics targets are not inherited.</summary>
    private static bool IsInherited(Column column, Column parent) =>
        Inheritable(column) == Inheritable(parent) && column.Comment is null && column.StatisticsTarget is null && column.Options.IsEmpty && column.ForeignOptions.IsEmpty && (column.Identity is null || column.Identity == parent.Identity);

    private static Column Inheritable(Column column) =>
        column with { Identity = null, Comment = null, NotNullName = null, NotNullNoInherit = false, NotNullNotValid = false, StatisticsTarget = null, Options = [], ForeignOptions = [] };
}
