using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Operands of expressions.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes an operand with its prefixes and postfixes.</summary>
    /// <returns>What it is, as far as comparisons with the catalogue have to know.</returns>
    private OperandShape Operand()
    {
        Prefixes();
        var start = _position;
        var shape = Primary();
        Postfixes(start);
        return _position - start > 2 && _tokens[_position - 2].Kind == TokenKind.TypeCast ? CastShape(start, shape) : shape;
    }

    /// <summary>What an operand is that ends with a cast.</summary>
    private readonly OperandShape CastShape(int start, OperandShape operand)
    {
        if (NamedKind(_tokens[_position - 1]) is not null)
        {
            return OperandShape.Of(OperandKind.NameCast, start, _position - 1);
        }

        var isWritten = _position - start > 4 && IsTextType(_tokens[_position - 1])
            && _tokens[_position - 4].Kind == TokenKind.TypeCast && NamedKind(_tokens[_position - 3]) is not null;
        return isWritten ? OperandShape.Of(OperandKind.WrittenName, start, _position - 1) : operand;
    }

    private void Prefixes()
    {
        while (At(TokenKind.Operator) || At(Keyword.Not) || (At(Keyword.Operator) && AtOperatorName()))
        {
            if (At(Keyword.Operator))
            {
                OperatorName();
            }
            else if (At(TokenKind.Operator))
            {
                OperatorSign();
            }
            else
            {
                Next();
            }
        }
    }

    private OperandShape Primary()
    {
        switch (Current.Kind)
        {
            case TokenKind.Number or TokenKind.BitString or TokenKind.Parameter or TokenKind.Star:
                Next();
                return OperandShape.Other;
            case TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString:
                return StringConstant();
            case TokenKind.LeftParen:
                return Parentheses();
            case TokenKind.LeftBracket:
                return Brackets();
            case TokenKind.Word:
                return WordPrimary();
            case TokenKind.QuotedIdentifier or TokenKind.UnicodeIdentifier:
                return NamePrimary();
            default:
                Fail("expected an expression");
                return OperandShape.Other;
        }
    }

    /// <summary>Consumes a string constant with its continuations on further lines.</summary>
    private OperandShape StringConstant()
    {
        var first = _position;
        do
        {
            Next();
        }
        while (Current.Kind == TokenKind.String);
        return OperandShape.Of(OperandKind.String, first, _position - 1);
    }

    private OperandShape Parentheses()
    {
        var first = _position;
        ParenthesizedExpression();
        return OperandShape.Of(OperandKind.List, first, _position - 1);
    }

    /// <summary>Consumes <c>[a, b]</c> of an array constructor.</summary>
    private OperandShape Brackets()
    {
        var first = _position;
        Expect(TokenKind.LeftBracket, "[");
        if (!Accept(TokenKind.RightBracket))
        {
            ExpressionList();
            Expect(TokenKind.RightBracket, "]");
        }

        return OperandShape.Of(OperandKind.List, first, _position - 1);
    }

    private OperandShape WordPrimary()
    {
        switch (Word)
        {
            case Keyword.NoKeyword:
                return NamePrimary();
            case Keyword.Null or Keyword.True or Keyword.False or Keyword.Default:
                Next();
                return OperandShape.Other;
            case Keyword.Case:
                CaseExpression();
                return OperandShape.Other;
            case Keyword.Array or Keyword.Any or Keyword.Some or Keyword.All:
                return Quantified();
            case Keyword.Exists or Keyword.Row when Ahead(1).Kind == TokenKind.LeftParen:
                Next();
                return Parentheses();
            case Keyword.CurrentSchema when !Ahead(1).IsString && (Ahead(1).Kind != TokenKind.LeftParen || Ahead(2).Kind == TokenKind.RightParen):
                return CurrentSchema();
            case var _ when AtTypeKeyword() && AtTypedConstant():
                KeywordTypedConstant();
                return OperandShape.Other;
            default:
                return SpecialForm() ? OperandShape.Other : NamePrimary();
        }
    }

    /// <summary>Consumes <c>ARRAY[…]</c>, <c>ARRAY(SELECT …)</c>, <c>ANY (…)</c>, <c>ALL (…)</c>.</summary>
    private OperandShape Quantified()
    {
        Next();
        if (At(TokenKind.LeftBracket))
        {
            return Brackets();
        }

        var first = _position;
        ParenthesizedExpression();
        return OperandShape.Of(OperandKind.List, first, _position - 1);
    }

    private void CaseExpression()
    {
        if (!Enter())
        {
            return;
        }

        Expect(Keyword.Case);
        if (!At(Keyword.When))
        {
            Expression();
        }

        while (Accept(Keyword.When))
        {
            Expression();
            Expect(Keyword.Then);
            Expression();
        }

        if (Accept(Keyword.Else))
        {
            Expression();
        }

        Expect(Keyword.End);
        Leave();
    }

    /// <summary>Consumes a name and what makes of it: a function call, a typed constant, or a column.</summary>
    private OperandShape NamePrimary()
    {
        var first = _position;
        if (!CanStartName(Current))
        {
            Fail("expected an expression");
            return OperandShape.Other;
        }

        var last = DottedName(out var star);
        if (!star && At(TokenKind.LeftParen) && CanNameFunction(first, last))
        {
            return FunctionCall(first, last);
        }

        if (!star && Current.IsString)
        {
            TypedConstant(first, last);
            return OperandShape.Other;
        }

        ColumnReference(first, last, star);
        return OperandShape.Of(OperandKind.Column, first, last);
    }

    /// <summary>Consumes <c>a</c>, <c>a.b</c>, <c>a.b.c</c> or <c>a.*</c>; a key word after a dot is a name like any other.</summary>
    /// <returns>The position of the last part that is a name.</returns>
    private int DottedName(out bool star)
    {
        star = false;
        var last = _position;
        Next();
        while (At(TokenKind.Dot))
        {
            if (Ahead(1).Kind == TokenKind.Star)
            {
                star = true;
                _position += 2;
                break;
            }

            if (!Ahead(1).IsName)
            {
                break;
            }

            last = _position + 1;
            _position += 2;
        }

        return last;
    }

    private readonly bool CanNameFunction(int first, int last) =>
        last > first || KeywordTable.ClassOf(_tokens[first].Keyword) is not (KeywordClass.ColumnName or KeywordClass.Reserved);

    private static bool CanStartName(in Token token) =>
        token.IsName && KeywordTable.ClassOf(token.Keyword) != KeywordClass.Reserved;

    /// <summary>Reports schema and table of <c>schema.table.column</c> and <c>schema.table.*</c>.</summary>
    private readonly void ColumnReference(int first, int last, bool star)
    {
        var table = star ? last : last - 2;
        if (table - first >= 2)
        {
            Report(ObjectKind.Relation, ReferenceRole.Lookup, ReferenceTraits.ColumnQualifier, first, table);
        }
    }

    /// <summary>Consumes the string of <c>date '2020-01-01'</c>, <c>regclass 't'</c>, and reports the type.</summary>
    private void TypedConstant(int first, int last)
    {
        Report(ObjectKind.Type, ReferenceRole.Lookup, ReferenceTraits.None, first, last);
        NameInTypedString(_tokens[last], Current);
        StringConstant();
    }

    /// <summary>Whether a type that the grammar spells with key words, and then a string, starts here: <c>timestamp with time zone '…'</c>.</summary>
    private readonly bool AtTypedConstant()
    {
        var next = Ahead(1);
        return next.IsString
            || next.Kind == TokenKind.LeftParen
            || next.Keyword is Keyword.Precision or Keyword.Varying or Keyword.Character or Keyword.Char
            || (next.Keyword is Keyword.With or Keyword.Without && Ahead(2).Keyword == Keyword.Time);
    }

    /// <summary>Consumes <c>interval '1' day</c>, <c>numeric(5, 2) '1.5'</c> and their like, whose types are always the system's.</summary>
    private void KeywordTypedConstant()
    {
        TypeName();
        if (!Current.IsString)
        {
            Fail("expected a string");
            return;
        }

        StringConstant();
        IntervalFields();
    }
}
