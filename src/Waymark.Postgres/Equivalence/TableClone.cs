using Waymark.Diff;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>Writes tables of the columns that another has: nothing but their names, types and collations.</summary>
internal static class TableClone
{
    private const int DeepestInheritance = 64;

    /// <summary>CREATE TABLE of a clone.</summary>
    /// <param name="name">The clone's name as SQL text.</param>
    /// <param name="columns">Its columns.</param>
    internal static string Create(string name, IEnumerable<Column> columns) => $"CREATE TABLE {name} ({string.Join(", ", columns.Select(Define))})";

    /// <summary>A column's name, type and collation.</summary>
    internal static string Define(Column column) => $"{SqlText.Name(column.Name)} {TypeOf(column)}";

    /// <summary>A column's type and collation.</summary>
    internal static string TypeOf(Column column) => $"{SqlText.Type(column.Type)}{SqlText.Collate(column.Collation)}";

    /// <summary>
    /// The columns of the table that a question is about: as it is desired, then those that it has now. A type that is yet to be made does
    /// no harm unless an expression needs its column.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="mentioned">The identifiers of the expressions; null for all columns.</param>
    internal static IEnumerable<Column> ColumnsOf(ExpressionQuestion question, HashSet<string>? mentioned)
    {
        var columns = new OrderedDictionary<string, Column>(StringComparer.Ordinal);
        Add(columns, question.DesiredHost as Table, question.Context?.Desired, 0);
        Add(columns, question.Host as Table, question.Context?.Desired, 0);
        return columns.Values.Where(c => mentioned is null || mentioned.Contains(c.Name));
    }

    /// <summary>The columns of a table, those of its parents included.</summary>
    internal static IEnumerable<Column> ColumnsOf(Table table, SchemaLookup schema)
    {
        var columns = new OrderedDictionary<string, Column>(StringComparer.Ordinal);
        Add(columns, table, schema, 0);
        return columns.Values;
    }

    private static void Add(OrderedDictionary<string, Column> columns, Table? table, SchemaLookup? schema, int depth)
    {
        if (table is null || depth > DeepestInheritance)
        {
            return;
        }

        foreach (var parent in table.PartitionOf is { } partitioned ? [partitioned] : table.Inherits)
        {
            Add(columns, schema?.FindTable(parent), schema, depth + 1);
        }

        foreach (var column in table.Columns)
        {
            columns.TryAdd(column.Name, column);
        }
    }
}
