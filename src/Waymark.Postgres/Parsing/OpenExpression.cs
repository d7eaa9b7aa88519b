using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads expressions that stand without parentheses: finds how far they go.</summary>
internal static class OpenExpression
{
    /// <summary>Reads an expression up to where it cannot go on.</summary>
    /// <param name="cursor">Stands at its first token.</param>
    /// <param name="ends">Whether it ends before the cursor; asked outside parentheses and CASE only, with the index of the first token.</param>
    internal static SqlExpression Read(TokenCursor cursor, Func<int, bool> ends)
    {
        var first = cursor.Index;
        var cases = 0;
        while (!cursor.AtEnd && !cursor.At(TokenKind.RightParen) && (cases > 0 || !ends(first)))
        {
            cases += cursor.Word switch { Keyword.Case => 1, Keyword.End => -1, _ => 0 };
            var opens = cursor.Current.Kind is TokenKind.LeftParen or TokenKind.LeftBracket;
            cursor.Next();
            if (opens)
            {
                cursor.SkipToPartner();
                cursor.Next();
            }
        }

        return first == cursor.Index ? throw cursor.Expected("an expression") : new SqlExpression(cursor.TextSince(first));
    }

    /// <summary>Reads the expression of a DEFAULT: up to a comma, a closing parenthesis or the next constraint.</summary>
    internal static SqlExpression ReadDefault(TokenCursor cursor) => Read(cursor, first => EndsDefault(cursor, first));

    private static bool EndsDefault(TokenCursor cursor, int first)
    {
        switch (cursor.Word)
        {
            case Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.References or Keyword.Generated
                or Keyword.Collate or Keyword.Storage or Keyword.Compression or Keyword.Default:
                return cursor.Index > first && cursor.Previous.Kind is not (TokenKind.Dot or TokenKind.TypeCast or TokenKind.Operator);
            case Keyword.Not:
                return cursor.Ahead(1).Keyword is Keyword.Null && cursor.Index > first && cursor.Previous.Keyword != Keyword.Is;
            case Keyword.Null:
                return cursor.Index > first && IsOperandEnd(cursor.Previous);
            default:
                return cursor.At(TokenKind.Comma);
        }
    }

    /// <summary>Whether an operand can end at a token, so that a following NULL is no part of the expression.</summary>
    private static bool IsOperandEnd(in Token token) => token.Kind is not (TokenKind.Operator or TokenKind.EqualsSign or TokenKind.TypeCast)
        && token.Keyword is not (Keyword.Is or Keyword.Not or Keyword.And or Keyword.Or or Keyword.From or Keyword.Like or Keyword.In);
}
