using Waymark.Diff;
using Waymark.Postgres.Normalization.Expressions;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization;

/// <summary>Partition keys and bounds.</summary>
internal static class PartitionNormalizer
{
    /// <summary>What follows PARTITION BY.</summary>
    internal static SqlExpression? Key(SqlExpression? key, ExpressionScope scope, IReadOnlyDictionary<string, ObjectName> collations)
    {
        if (key is null)
        {
            return null;
        }

        if (TryReadKeys(key.Text) is not { } read)
        {
            return key.Respell(TokenText.Canonicalize(key.Text));
        }

        var method = read.Strategy == "HASH" ? "hash" : "btree";
        var keys = read.Keys.Select(k => Print(IndexNormalizer.Normalize(k, method, scope, collations)));
        return key.Respell($"{read.Strategy} ({string.Join(", ", keys)})");
    }

    /// <summary>The types of a partition key's columns, in order; null for those of expressions that are not known.</summary>
    internal static List<DataType?> KeyTypes(SqlExpression key, ExpressionScope scope)
    {
        var types = new TypeInference(scope);
        return TryReadKeys(key.Text) is not { } read ? [] : read.Keys.ConvertAll(k => k.Column is { } column
            ? scope.Columns.GetValueOrDefault(column)
            : ExpressionParser.TryParse(k.Expression!.Text) is { } node ? types.TypeOf(node) : null);
    }

    /// <summary>What follows FOR VALUES; constants are spelt as their column's type prints them.</summary>
    internal static SqlExpression? Bound(SqlExpression? bound, List<DataType?> types)
    {
        if (bound is null)
        {
            return null;
        }

        var text = bound.Text.StartsWith("FOR VALUES ", StringComparison.OrdinalIgnoreCase) ? bound.Text["FOR VALUES ".Length..] : bound.Text;
        try
        {
            return bound.Respell(Bound(TokenText.CursorOf(text), types));
        }
        catch (SchemaSyntaxException)
        {
            return bound.Respell(TokenText.Canonicalize(text));
        }
    }

    private static string Bound(TokenCursor cursor, List<DataType?> types)
    {
        if (cursor.Accept(Keyword.Default))
        {
            return "DEFAULT";
        }

        if (cursor.Accept(Keyword.In))
        {
            return $"IN ({string.Join(", ", Values(cursor, _ => types.Count > 0 ? types[0] : null).Order(StringComparer.Ordinal))})";
        }

        if (cursor.Accept(Keyword.With))
        {
            return $"WITH ({TokenText.Canonicalize(cursor.ParenthesizedText().Text).ToLowerInvariant()})";
        }

        cursor.Expect(Keyword.From);
        var from = string.Join(", ", Values(cursor, i => types.ElementAtOrDefault(i)));
        cursor.Expect(Keyword.To);
        return $"FROM ({from}) TO ({string.Join(", ", Values(cursor, i => types.ElementAtOrDefault(i)))})";
    }

    private static List<string> Values(TokenCursor cursor, Func<int, DataType?> typeOf)
    {
        var index = 0;
        return cursor.Parens(() => Value(OpenExpression.Read(cursor, _ => cursor.At(TokenKind.Comma)), typeOf(index++)));
    }

    private static string Value(SqlExpression value, DataType? type)
    {
        var text = ExpressionNormalizer.Normalize(value, new ExpressionScope { Target = type }).Text;
        return text is "minvalue" or "maxvalue" ? text.ToUpperInvariant() : text;
    }

    private static (string Strategy, List<IndexKey> Keys)? TryReadKeys(string text)
    {
        try
        {
            var cursor = TokenText.CursorOf(text);
            var strategy = cursor.Label().ToUpperInvariant();
            var keys = cursor.Parens(() => IndexKeyReader.Read(cursor));
            cursor.ExpectEnd();
            return (strategy, keys);
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
    }

    private static string Print(IndexKey key)
    {
        var operand = key.Column is { } column ? IdentifierQuoting.Quote(column) : $"({key.Expression!.Text})";
        var collation = key.Collation is { } name ? $" COLLATE {ObjectNameText.Quote(name)}" : string.Empty;
        return key.OperatorClass is { } given ? $"{operand}{collation} {ObjectNameText.Quote(given)}" : $"{operand}{collation}";
    }
}
