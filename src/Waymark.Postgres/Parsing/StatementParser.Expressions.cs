using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Expressions that stand without parentheses: how far they go.</content>
internal sealed partial class StatementParser
{
    /// <summary>Reads the expression of a DEFAULT: up to a comma, a closing parenthesis or the next constraint.</summary>
    private SqlExpression DefaultExpression() => OpenExpression(EndsDefault);

    /// <summary>Reads an expression up to where it cannot go on.</summary>
    /// <param name="ends">Whether it ends before the cursor; asked outside parentheses and CASE only.</param>
    private SqlExpression OpenExpression(Func<int, bool> ends)
    {
        var first = _cursor.Index;
        var cases = 0;
        while (!_cursor.AtEnd && !_cursor.At(TokenKind.RightParen) && (cases > 0 || !ends(first)))
        {
            cases += _cursor.Word switch { Keyword.Case => 1, Keyword.End => -1, _ => 0 };
            var opens = _cursor.Current.Kind is TokenKind.LeftParen or TokenKind.LeftBracket;
            _cursor.Next();
            if (opens)
            {
                _cursor.SkipToPartner();
                _cursor.Next();
            }
        }

        return first == _cursor.Index ? throw _cursor.Expected("an expression") : new SqlExpression(_cursor.TextSince(first));
    }

    private bool EndsDefault(int first)
    {
        switch (_cursor.Word)
        {
            case Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.References or Keyword.Generated
                or Keyword.Collate or Keyword.Storage or Keyword.Compression:
                return _cursor.Index > first && _cursor.Previous.Kind is not (TokenKind.Dot or TokenKind.TypeCast or TokenKind.Operator);
            case Keyword.Not:
                return _cursor.Ahead(1).Keyword is Keyword.Null && _cursor.Index > first && _cursor.Previous.Keyword != Keyword.Is;
            case Keyword.Null:
                return _cursor.Index > first && IsOperandEnd(_cursor.Previous);
            default:
                return _cursor.At(TokenKind.Comma);
        }
    }

    /// <summary>Whether an operand can end at a token, so that a following NULL is no part of the expression.</summary>
    private static bool IsOperandEnd(in Token token) => token.Kind is not (TokenKind.Operator or TokenKind.EqualsSign or TokenKind.TypeCast)
        && token.Keyword is not (Keyword.Is or Keyword.Not or Keyword.And or Keyword.Or or Keyword.From or Keyword.Like or Keyword.In);
}
