using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Indexes and their keys.</summary>
internal static class IndexNormalizer
{
    /// <summary>An index of a table or materialized view.</summary>
    internal static TableIndex Normalize(TableIndex index, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName> collations) => index with
    {
        Keys = [.. index.Keys.Select(k => Normalize(k, index.Method, scope, collations))],
        Predicate = ExpressionNormalizer.NormalizeOptional(index.Predicate, scope),
        Options = StorageOptions.Normalize(index.Options),
        Tablespace = TableStorage.Tablespace(index.Tablespace),
        Comment = CommentText.Normalize(index.Comment),
    };

    /// <summary>A key.</summary>
    internal static IndexKey Normalize(IndexKey key, string method, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName> collations)
    {
        var (column, node, inner) = Split(key, scope);
        var type = column is not null ? scope.Columns.GetValueOrDefault(column) : node is null ? null : new TypeInference(scope).TypeOf(node);
        var collation = Collation(key.Collation ?? inner, column is not null && collations.TryGetValue(column, out var own) ? own : null);
        return key with
        {
            Column = column,
            Expression = column is not null ? null : node is null ? key.Expression : key.Expression!.Respell(ExpressionPrinter.Print(node)),
            Collation = collation,
            OperatorClass = OperatorClasses.Normalize(key.OperatorClass, method, type),
            OperatorClassOptions = StorageOptions.Normalize(key.OperatorClassOptions),
            NullsFirst = key.NullsFirst == key.Descending ? null : key.NullsFirst,
        };
    }

    /// <summary>A key's collation, when not its column's; that of the database counts where the column has another.</summary>
    private static ObjectName? Collation(ObjectName? written, ObjectName? own)
    {
        var stripped = SystemSchema.Strip(written);
        return stripped == own ? null : own is null ? SystemSchema.Collation(stripped) : stripped;
    }

    /// <summary>
    /// A key's column or expression; a column in parentheses is a column, and a collation that is the last word of the expression is the key's
    /// (the server's <c>ComputeIndexAttrs</c>).
    /// </summary>
    private static (string? Column, Node? Expression, ObjectName? Collation) Split(IndexKey key, ExpressionScope scope)
    {
        if (key.Column is not null || key.Expression is null)
        {
            return (key.Column, null, null);
        }

        var node = ExpressionNormalizer.Simplify(key.Expression.Text, scope);
        var collation = (node as CollateNode)?.Collation;
        while (node is CollateNode collated)
        {
            node = collated.Operand;
        }

        return node is ColumnNode { Parts.Count: 1 } column ? (column.Name, null, collation) : (null, node, collation);
    }
}
