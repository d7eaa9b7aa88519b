using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads the keys of indexes, exclusion constraints and partitioned tables.</summary>
internal static class IndexKeyReader
{
    /// <summary>Reads a key: a column or an expression, with its collation, operator class and order.</summary>
    internal static IndexKey Read(TokenCursor cursor)
    {
        var key = Operand(cursor);
        var collation = cursor.Accept(Keyword.Collate) ? cursor.Name("a collation") : (ObjectName?)null;
        key = key with { Collation = collation };
        if (IsOperatorClass(cursor))
        {
            var name = cursor.Name("an operator class");
            key = key with { OperatorClass = name, OperatorClassOptions = cursor.At(TokenKind.LeftParen) ? OptionReader.Read(cursor) : [] };
        }

        key = key with { Descending = cursor.Accept(Keyword.Desc) };
        _ = key.Descending || cursor.Accept(Keyword.Asc);
        return key with { NullsFirst = NullsOrder(cursor) };
    }

    private static bool IsOperatorClass(TokenCursor cursor) => TokenCursor.IsIdentifier(cursor.Current)
        && !(cursor.Word == Keyword.Nulls && cursor.Ahead(1).Keyword is Keyword.First or Keyword.Last);

    private static bool? NullsOrder(TokenCursor cursor)
    {
        if (cursor.Accept(Keyword.Nulls, Keyword.First))
        {
            return true;
        }

        return cursor.Accept(Keyword.Nulls, Keyword.Last) ? false : null;
    }

    private static IndexKey Operand(TokenCursor cursor)
    {
        if (cursor.At(TokenKind.LeftParen) && IsWholeOperand(cursor))
        {
            return new IndexKey { Expression = cursor.ParenthesizedText() };
        }

        return TokenCursor.IsIdentifier(cursor.Current) && EndsOperand(cursor.Ahead(1))
            ? new IndexKey { Column = cursor.Identifier("a column") }
            : new IndexKey { Expression = OpenExpression.Read(cursor, _ => EndsCall(cursor)) };
    }

    /// <summary>Whether what stands in parentheses at the cursor is the whole operand.</summary>
    private static bool IsWholeOperand(TokenCursor cursor)
    {
        var index = cursor.Index;
        cursor.ParenthesizedText();
        var whole = EndsOperand(cursor.Current);
        cursor.Index = index;
        return whole;
    }

    /// <summary>Whether a key's operand is over before a token. <c>AT</c> is none of an operator class's names: it is AT TIME ZONE.</summary>
    private static bool EndsOperand(in Token token) => token.Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.End
        || token.Keyword is Keyword.Collate or Keyword.Asc or Keyword.Desc or Keyword.With or Keyword.Nulls
        || (TokenCursor.IsIdentifier(token) && token.Keyword != Keyword.At);

    /// <summary>Whether an expression without parentheses of its own, as a function's call, is over at the cursor.</summary>
    private static bool EndsCall(TokenCursor cursor) => cursor.At(TokenKind.Comma)
        || (cursor.Previous.Kind is TokenKind.RightParen && EndsOperand(cursor.Current));
}
