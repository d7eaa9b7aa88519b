using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Expressions: operands and what stands between them. Precedence does not matter to names, so it is not read.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes an expression, as far as it goes.</summary>
    private void Expression()
    {
        if (!Enter())
        {
            return;
        }

        var left = Operand();
        while (Infix(out var compares))
        {
            var right = Operand();
            if (compares)
            {
                Compare(left, right);
            }

            left = right;
        }

        Leave();
    }

    /// <summary>Consumes <c>a, b, …</c>.</summary>
    private void ExpressionList()
    {
        do
        {
            Expression();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>(expression)</c>, <c>(a, b)</c>, <c>()</c> or <c>(SELECT …)</c>.</summary>
    private void ParenthesizedExpression()
    {
        Expect(TokenKind.LeftParen, "(");
        if (Accept(TokenKind.RightParen))
        {
            return;
        }

        if (AtQuery())
        {
            SelectStatement();
        }
        else
        {
            ExpressionList();
            QueryRest();
        }

        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes an infix operator, and reports whether it compares for equality or likeness.</summary>
    /// <returns>Whether an operand follows.</returns>
    private bool Infix(out bool compares)
    {
        compares = false;
        switch (Current.Kind)
        {
            case TokenKind.EqualsSign:
                compares = true;
                Next();
                return true;
            case TokenKind.Operator:
                compares = AtOperator("<>") || AtOperator("!=") || AtOperator("~~") || AtOperator("!~~");
                OperatorSign();
                return true;
            case TokenKind.Star or TokenKind.EqualsGreater or TokenKind.ColonEquals:
                Next();
                return true;
            case TokenKind.Word when Word != Keyword.NoKeyword && !EndsExpression(Ahead(1)):
                return WordInfix(out compares);
            default:
                return false;
        }
    }

    /// <summary>Whether no expression goes on with this token: a word before it is a column's label, whatever it means elsewhere (<c>SELECT a like FROM t</c>).</summary>
    private static bool EndsExpression(in Token token) => token.Kind is TokenKind.End or TokenKind.Comma or TokenKind.RightParen or TokenKind.RightBracket
        || token.Keyword is Keyword.From or Keyword.Into or Keyword.Where or Keyword.Group or Keyword.Having or Keyword.Window or Keyword.Union
            or Keyword.Intersect or Keyword.Except or Keyword.Order or Keyword.Limit or Keyword.Offset or Keyword.Fetch or Keyword.For;

    private bool WordInfix(out bool compares)
    {
        compares = false;
        switch (Word)
        {
            case Keyword.And or Keyword.Or or Keyword.Overlaps or Keyword.Between:
                Next();
                _ = Accept(Keyword.Symmetric) || Accept(Keyword.Asymmetric);
                return true;
            case Keyword.Not when Ahead(1).Keyword is Keyword.Between or Keyword.In or Keyword.Like or Keyword.Ilike or Keyword.Similar:
                Next();
                return WordInfix(out compares);
            case Keyword.In or Keyword.Like or Keyword.Ilike:
                compares = true;
                Next();
                return true;
            case Keyword.Similar when Ahead(1).Keyword == Keyword.To:
                _position += 2;
                return true;
            case Keyword.Escape when Ahead(1).IsString || Ahead(1).Kind is TokenKind.LeftParen or TokenKind.Parameter
                || Ahead(1).Keyword == Keyword.Null || CanStartName(Ahead(1)):
                Next();
                return true;
            case Keyword.Is when IsDistinctFrom():
                return true;
            case Keyword.Operator when AtOperatorName():
                OperatorName();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>IS [NOT] DISTINCT FROM</c>; the other predicates with IS are postfixes.</summary>
    private bool IsDistinctFrom()
    {
        var length = Ahead(1).Keyword == Keyword.Not ? 2 : 1;
        if (Ahead(length).Keyword != Keyword.Distinct)
        {
            return false;
        }

        _position += length + 1;
        Expect(Keyword.From);
        return true;
    }

    /// <summary>Consumes an operator in an expression, and reports it where a script has created one of its sign.</summary>
    /// <remarks>
    /// All but the signs that every server knows bind alike, and like <c>OPERATOR(schema.+)</c> (PostgreSQL manual, 4.1.6).
    /// </remarks>
    private void OperatorSign()
    {
        if (_context.Declarations.HasOperator(TextOf(Current)))
        {
            Report(ObjectKind.Operator, ReferenceRole.Lookup, ReferenceTraits.OperatorSyntax, _position, _position);
        }

        Next();
    }

    /// <summary>Consumes <c>OPERATOR(schema.+)</c> and reports the operator.</summary>
    private void OperatorName()
    {
        Expect(Keyword.Operator);
        Expect(TokenKind.LeftParen, "(");
        AnyOperator();
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes <c>+</c> or <c>schema.+</c>, and reports it where a schema is written, or a script has created one of its sign.</summary>
    private void AnyOperator()
    {
        var first = _position;
        while (Current.IsName && Ahead(1).Kind == TokenKind.Dot)
        {
            _position += 2;
        }

        if (!IsOperator(Current))
        {
            Fail("expected an operator");
            return;
        }

        Next();
        if (_position - 1 > first || _context.Declarations.HasOperator(TextOf(_tokens[first])))
        {
            Report(ObjectKind.Operator, ReferenceRole.Lookup, ReferenceTraits.None, first, _position - 1);
        }
    }

    private static bool IsOperator(in Token token) =>
        token.Kind is TokenKind.Operator or TokenKind.EqualsSign or TokenKind.Star or TokenKind.EqualsGreater;

    /// <summary>Whether <c>OPERATOR(schema.+)</c> starts here; <c>operator(x)</c> may also call a function.</summary>
    private readonly bool AtOperatorName()
    {
        if (!At(Keyword.Operator) || Ahead(1).Kind != TokenKind.LeftParen)
        {
            return false;
        }

        var ahead = 2;
        while (Ahead(ahead).IsName && Ahead(ahead + 1).Kind == TokenKind.Dot)
        {
            ahead += 2;
        }

        return IsOperator(Ahead(ahead));
    }

    /// <summary>Consumes what may follow an operand and belongs to it: casts, subscripts, fields, IS NULL, COLLATE, AT TIME ZONE.</summary>
    private void Postfixes(int operand)
    {
        while (!_failed)
        {
            switch (Current.Kind)
            {
                case TokenKind.TypeCast:
                    Cast(operand);
                    break;
                case TokenKind.LeftBracket:
                    Subscript();
                    break;
                case TokenKind.Dot:
                    Next();
                    if (!Accept(TokenKind.Star))
                    {
                        Identifier();
                    }

                    break;
                case TokenKind.Word when Word != Keyword.NoKeyword && WordPostfix():
                    break;
                default:
                    return;
            }
        }
    }

    private bool WordPostfix()
    {
        switch (Word)
        {
            case Keyword.Isnull or Keyword.Notnull:
                Next();
                return true;
            case Keyword.Is:
                return IsPredicate();
            case Keyword.Collate when Ahead(1).IsName && !EndsExpression(Ahead(1)):
                Next();
                Name(ObjectKind.Collation);
                return true;
            case Keyword.At when Ahead(1).Keyword == Keyword.Time && Ahead(2).Keyword == Keyword.Zone:
                _position += 3;
                Operand();
                return true;
            case Keyword.At when Ahead(1).Keyword == Keyword.Local:
                _position += 2;
                return true;
            case Keyword.Uescape when Ahead(1).Kind == TokenKind.String:
                _position += 2;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>IS [NOT] NULL</c> and its like.</summary>
    private bool IsPredicate()
    {
        var not = Ahead(1).Keyword == Keyword.Not ? 1 : 0;
        switch (Ahead(1 + not).Keyword)
        {
            case Keyword.Null or Keyword.True or Keyword.False or Keyword.Unknown or Keyword.Document or Keyword.Normalized:
                _position += 2 + not;
                return true;
            case Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd:
                _position += 2 + not;
                Expect(Keyword.Normalized);
                return true;
            case Keyword.Json:
                _position += 2 + not;
                _ = Accept(Keyword.Value) || Accept(Keyword.Array) || Accept(Keyword.Object) || Accept(Keyword.Scalar);
                JsonUniqueKeys();
                return true;
            case Keyword.Of:
                _position += 2 + not;
                TypeNameParens();
                return true;
            default:
                return false;
        }
    }

    private void JsonUniqueKeys()
    {
        if (At(Keyword.With, Keyword.Unique) || At(Keyword.Without, Keyword.Unique))
        {
            _position += 2;
            Accept(Keyword.Keys);
        }
    }

    private void Cast(int operand)
    {
        Next();
        NamesInCast(operand, _position - 1);
        TypeName();
    }

    /// <summary>Consumes <c>[i]</c>, <c>[a:b]</c> or <c>[:]</c>.</summary>
    private void Subscript()
    {
        Expect(TokenKind.LeftBracket, "[");
        while (!AtEnd && !At(TokenKind.RightBracket))
        {
            if (!Accept(TokenKind.Colon))
            {
                Expression();
            }
        }

        Expect(TokenKind.RightBracket, "]");
    }
}
