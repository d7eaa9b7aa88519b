using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// The columns that a table has, before and after, from the parents that it keeps. What changes in a parent's column changes in its
/// children's by itself, and overwrites what they say otherwise (manual, ALTER TABLE: type, default, NOT NULL and storage recurse; what
/// remains is compared.
/// </summary>
internal sealed class InheritedColumns
{
    private readonly DiffScope _scope;

    private InheritedColumns(DiffScope scope) => _scope = scope;

    /// <summary>Which aspects of a column a parent's change overwrites.</summary>
    private readonly record struct Overwritten(bool All, bool Default, bool NotNull, bool Storage);

    /// <summary>A parent's column as a child has it that says nothing of its own.</summary>
    internal static Column Bare(Column column) => column with { Identity = null, Comment = null, StatisticsTarget = null, Options = [], ForeignOptions = [], NotNullName = null, NotNullNotValid = false };

    /// <summary>Both tables with the columns of the parents that both have: the current table as it is once the parents have been changed.</summary>
    internal static (Table Current, Table Desired) Complete(Table current, Table desired, DiffScope scope)
    {
        var columns = new InheritedColumns(scope);
        foreach (var parent in ParentParts.ParentsOf(current).Intersect(ParentParts.ParentsOf(desired)))
        {
            (current, desired) = columns.Complete(current, desired, parent);
        }

        return (current, desired);
    }

    private (Table Current, Table Desired) Complete(Table current, Table desired, ObjectName parent)
    {
        if (_scope.Current.FindTable(parent) is not { } from || _scope.Desired.FindTable(parent) is not { } to)
        {
            return (current, desired);
        }

        var before = ParentParts.Whole(from, _scope.Current).Columns.ToDictionary(c => c.Name);
        var after = ParentParts.Whole(to, _scope.Desired).Columns.ToDictionary(c => c.Name);
        var (was, becomes) = (current.Columns.ToDictionary(c => c.Name), desired.Columns.ToDictionary(c => c.Name));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (own, wanted) = Pair(parent, was.GetValueOrDefault(name), becomes.GetValueOrDefault(name), before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            Set(was, name, own);
            Set(becomes, name, wanted);
        }

        return (current with { Columns = [.. was.Values] }, desired with { Columns = [.. becomes.Values] });
    }

    private static void Set(Dictionary<string, Column> columns, string name, Column? column)
    {
        if (column is null)
        {
            columns.Remove(name);
        }
        else
        {
            columns[name] = column;
        }
    }

    private (Column? Current, Column? Desired) Pair(ObjectName parent, Column? own, Column? wanted, Column? before, Column? after) => (before, after) switch
    {
        ({ } from, { } to) => (Follow(own ?? Bare(from), to, Find(parent, from.Name, 0)), wanted ?? Bare(to)),
        (null, { } to) => (own ?? Bare(to), wanted ?? Bare(to)),
        ({ } from, null) when wanted is not null || HeirColumns.AreKept(_scope.Context, parent, from.Name) => (own ?? Bare(from), wanted),
        _ => (null, wanted),
    };

    private static Column Follow(Column column, Column parent, Overwritten overwritten) => overwritten.All ? Bare(parent) : column with
    {
        Type = parent.Type,
        Collation = parent.Collation,
        Generated = parent.Generated,
        Default = overwritten.Default ? parent.Default : column.Default,
        NotNull = overwritten.NotNull ? parent.NotNull : column.NotNull,
        Storage = overwritten.Storage ? parent.Storage : column.Storage,
    };

    /// <summary>What the changes of a table and its own parents overwrite in the children's column.</summary>
    private Overwritten Find(ObjectName table, string column, int depth)
    {
        if (depth > ParentParts.DeepestInheritance || _scope.Current.FindTable(table) is not { } from || _scope.Desired.FindTable(table) is not { } to)
        {
            return default;
        }

        var found = FindOwn(table, ColumnOf(from, _scope.Current, column), ColumnOf(to, _scope.Desired, column));
        foreach (var parent in ParentParts.ParentsOf(from).Intersect(ParentParts.ParentsOf(to)))
        {
            var above = Find(parent, column, depth + 1);
            found = new Overwritten(found.All || above.All, found.Default || above.Default, found.NotNull || above.NotNull, found.Storage || above.Storage);
        }

        return found;
    }

    private Overwritten FindOwn(ObjectName table, Column? from, Column? to)
    {
        if (from is null || to is null)
        {
            return default;
        }

        var isMadeAnew = from.Generated != to.Generated && !_scope.Can(new SetColumnGeneration(table, from, to));
        return new Overwritten(isMadeAnew, from.Default != to.Default || IsReset(table, from, to), from.NotNull != to.NotNull, from.Storage != to.Storage);
    }

    // A default that is in the way of another type is dropped and set again.
    private bool IsReset(ObjectName table, Column from, Column to) =>
        (from.Type != to.Type || from.Collation != to.Collation) && from.Default is not null && _scope.MustResetDefault(new AlterColumnType(table, from, to));

    private static Column? ColumnOf(Table table, SchemaLookup schema, string name) =>
        table.Columns.FirstOrDefault(c => c.Name == name) ?? ParentParts.Whole(table, schema).Columns.FirstOrDefault(c => c.Name == name);
}
