using System.Text;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>CREATE TABLE.</summary>
internal static class TableText
{
    private const string ForValues = "FOR VALUES ";

    /// <summary>The statement that makes a table with its columns and constraints.</summary>
    internal static string Create(CreateTable change, ChangeContext context)
    {
        var table = change.Definition;
        var text = new StringBuilder(table.Foreign is not null ? "CREATE FOREIGN TABLE " : table.Unlogged ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ").Append(SqlText.Name(table.Name));
        AppendElements(text, table, [.. Elements(change, context)]);
        if (table.PartitionBound is { } bound && table.PartitionOf is not null)
        {
            text.Append(' ').Append(Bound(bound));
        }

        if (!table.Inherits.IsEmpty)
        {
            text.Append(" INHERITS (").AppendJoin(", ", table.Inherits.Select(SqlText.Name)).Append(')');
        }

        return AppendStorage(text, table).ToString();
    }

    /// <summary>Bounds of a partition, with the words before them.</summary>
    internal static string Bound(SqlExpression bound) => bound.Text == "DEFAULT" ? "DEFAULT"
        : bound.Written.StartsWith(ForValues, StringComparison.OrdinalIgnoreCase) ? bound.Written : $"{ForValues}{bound.Written}";

    private static void AppendElements(StringBuilder text, Table table, List<string> elements)
    {
        if (table.PartitionOf is { } parent)
        {
            text.Append(" PARTITION OF ").Append(SqlText.Name(parent));
        }

        if (table.OfType is { } type)
        {
            text.Append(" OF ").Append(SqlText.Name(type));
        }

        if (elements.Count > 0)
        {
            text.Append(" (\n    ").AppendJoin(",\n    ", elements).Append("\n)");
        }
        else if (table.PartitionOf is null && table.OfType is null)
        {
            text.Append(" ()");
        }
    }

    private static IEnumerable<string> Elements(CreateTable change, ChangeContext context)
    {
        var table = change.Definition;
        var owned = change.Sequences.Select(s => s.OwnerColumn).ToHashSet();
        var columns = Declared(table, context).Select(c => WithoutInheritedDefault(table, c, context))
            .Where(c => table.OfType is null || ColumnText.Override(c) != SqlText.Name(c.Name))
            .Select(c => table.PartitionOf is not null || table.OfType is not null ? ColumnText.Override(c) : owned.Contains(c.Name) ? ColumnText.Serial(c) : ColumnText.Of(c));
        IEnumerable<TableConstraint> constraints = [.. table.Keys, .. table.Checks, .. RedeclaredChecks(table, context), .. table.Exclusions, .. table.ForeignKeys];
        return columns.Concat(constraints.Select(ConstraintText.Of));
    }

    /// <summary>What a table says of columns that it has from a table that it inherits from, and does not declare itself.</summary>
    internal static IEnumerable<Column> Changed(Table table, ChangeContext context) =>
        table.Inherits.IsEmpty ? [] : table.Columns.Where(c => !table.RedeclaredColumns.Contains(c.Name) && HeirColumns.FindInherited(context.Desired, table, c.Name) is not null);

    private static IEnumerable<Column> Declared(Table table, ChangeContext context)
    {
        var changed = Changed(table, context).Select(c => c.Name).ToHashSet();
        var listed = table.Columns.Select(c => c.Name).ToHashSet();
        var like = table.RedeclaredColumns.Where(c => !listed.Contains(c)).Select(c => HeirColumns.FindInherited(context.Desired, table, c)).OfType<Column>();
        return like.Select(c => c with { Identity = null, NotNullName = null, StatisticsTarget = null, Options = [] }).Concat(table.Columns.Where(c => !changed.Contains(c.Name)));
    }

    private static IEnumerable<CheckConstraint> RedeclaredChecks(Table table, ChangeContext context) => table.RedeclaredChecks
        .Where(c => table.Checks.All(o => o.Name != c)).Select(c => HeirColumns.FindInheritedCheck(context.Desired, table, c)).OfType<CheckConstraint>();

    // A column without a default takes its parent's, unless it says otherwise.
    private static Column WithoutInheritedDefault(Table table, Column column, ChangeContext context) =>
        column.Default is null && column.Generated is null && HeirColumns.FindInherited(context.Desired, table, column.Name)?.Default is not null
            ? column with { Default = new SqlExpression("NULL") }
            : column;

    private static StringBuilder AppendStorage(StringBuilder text, Table table)
    {
        if (table.Foreign is { } source)
        {
            text.Append(" SERVER ").Append(SqlText.Name(source.Server)).Append(ForeignOptionText.Of(source.Options));
        }

        if (table.PartitionBy is { } key)
        {
            text.Append(" PARTITION BY ").Append(SqlText.Expression(key));
        }

        if (table.AccessMethod is { } method)
        {
            text.Append(" USING ").Append(SqlText.Name(method));
        }

        text.Append(SqlText.With(table.Options));
        return table.Tablespace is { } space ? text.Append(" TABLESPACE ").Append(SqlText.Name(space)) : text;
    }
}
