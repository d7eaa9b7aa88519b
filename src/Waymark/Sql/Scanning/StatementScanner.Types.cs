using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Type names (PostgreSQL manual, chapter 8). Those that the grammar spells with key words are no references.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a type name: <c>SETOF</c>, modifiers, array bounds, <c>%TYPE</c> included.</summary>
    private void TypeName()
    {
        Accept(Keyword.Setof);
        if (AtTypeKeyword())
        {
            KeywordType();
        }
        else
        {
            NamedType();
        }

        ArrayBounds();
    }

    /// <summary>Consumes <c>(type, type)</c>.</summary>
    private void TypeNameParens()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            TypeName();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Whether a type that the grammar spells with key words starts here; <c>double</c> alone is a name like any other.</summary>
    private readonly bool AtTypeKeyword() => IsTypeKeyword(Word) && (Word != Keyword.Double || Ahead(1).Keyword == Keyword.Precision);

    private static bool IsTypeKeyword(Keyword keyword) => keyword is Keyword.Int or Keyword.Integer or Keyword.Smallint or Keyword.Bigint
        or Keyword.Real or Keyword.Float or Keyword.Double or Keyword.Decimal or Keyword.Dec or Keyword.Numeric or Keyword.Boolean
        or Keyword.Bit or Keyword.Character or Keyword.Char or Keyword.Varchar or Keyword.National or Keyword.Nchar
        or Keyword.Time or Keyword.Timestamp or Keyword.Interval;

    private void KeywordType()
    {
        var keyword = Word;
        Next();
        switch (keyword)
        {
            case Keyword.Double:
                Expect(Keyword.Precision);
                break;
            case Keyword.National:
                _ = Accept(Keyword.Character) || Accept(Keyword.Char);
                Accept(Keyword.Varying);
                break;
            case Keyword.Character or Keyword.Char or Keyword.Nchar or Keyword.Bit:
                Accept(Keyword.Varying);
                break;
            case Keyword.Interval:
                IntervalFields();
                break;
        }

        TypeModifiers();
        if (keyword is Keyword.Time or Keyword.Timestamp)
        {
            TimeZone();
        }
    }

    private void TimeZone()
    {
        if ((At(Keyword.With) || At(Keyword.Without)) && Ahead(1).Keyword == Keyword.Time && Ahead(2).Keyword == Keyword.Zone)
        {
            _position += 3;
        }
    }

    /// <summary>Consumes <c>YEAR TO MONTH</c>, <c>SECOND(3)</c> and their like.</summary>
    private void IntervalFields()
    {
        if (!IntervalField())
        {
            return;
        }

        if (Accept(Keyword.To))
        {
            IntervalField();
        }

        TypeModifiers();
    }

    private bool IntervalField() => Accept(Keyword.Year) || Accept(Keyword.Month) || Accept(Keyword.Day)
        || Accept(Keyword.Hour) || Accept(Keyword.Minute) || Accept(Keyword.Second);

    private void TypeModifiers()
    {
        if (At(TokenKind.LeftParen))
        {
            ParenthesizedExpression();
        }
    }

    private void NamedType()
    {
        if (!Current.IsName || KeywordTable.ClassOf(Word) == KeywordClass.Reserved)
        {
            Fail("expected a type");
            return;
        }

        var first = _position;
        var last = DottedName(out _);
        if (AtOperator("%") && Ahead(1).Keyword is Keyword.Type or Keyword.Rowtype)
        {
            CopiedType(first, last);
            return;
        }

        Report(ObjectKind.Type, ReferenceRole.Lookup, ReferenceTraits.None, first, last);
        TypeModifiers();
    }

    /// <summary>Consumes <c>%TYPE</c> or <c>%ROWTYPE</c> after a name, and reports the table in it.</summary>
    private void CopiedType(int first, int last)
    {
        var table = Ahead(1).Keyword == Keyword.Type ? last - 2 : last;
        _position += 2;
        if (table >= first)
        {
            CopiedTypeTable(first, table);
        }
    }

    private void ArrayBounds()
    {
        if (Accept(Keyword.Array))
        {
            if (At(TokenKind.LeftBracket))
            {
                ArrayBound();
            }

            return;
        }

        while (At(TokenKind.LeftBracket))
        {
            ArrayBound();
        }
    }

    private void ArrayBound()
    {
        Next();
        _ = Accept(TokenKind.Number) || Accept(TokenKind.Parameter);
        Expect(TokenKind.RightBracket, "]");
    }
}
