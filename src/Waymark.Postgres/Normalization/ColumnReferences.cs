using Waymark.Postgres.Normalization.Expressions;

namespace Waymark.Postgres.Normalization;

/// <summary>Finds the columns that an expression over one table names.</summary>
internal static class ColumnReferences
{
    /// <summary>The names of the columns, each once.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="table">The table's own name, which may qualify a column.</param>
    internal static HashSet<string> In(string text, string table) => ExpressionParser.TryParse(text) is { } node
        ? [.. NodeWalk.ColumnsOf(node).Select(c => NameOf(c, table))]
        : [];

    /// <summary>The column's name; what stands behind it in <c>column.field</c> is a field of its value.</summary>
    private static string NameOf(ColumnNode column, string table) => column.Parts.Count > 1 && column.Parts[^2] == table ? column.Name : column.Parts[0];
}
