namespace Waymark.Sql.Scanning;

/// <content>Small clauses that many statements share.</content>
internal ref partial struct StatementScanner
{
    private void Expect(Keyword first, Keyword second)
    {
        Expect(first);
        Expect(second);
    }

    /// <summary>Consumes a string constant; anything else is an error.</summary>
    /// <returns>Its first piece: further ones may continue it on the next lines.</returns>
    private Token ExpectString()
    {
        var first = Current;
        if (first.IsString)
        {
            StringConstant();
        }
        else
        {
            Fail("expected a string constant");
        }

        if (At(Keyword.Uescape) && Ahead(1).IsString)
        {
            _position += 2;
        }

        return first;
    }

    private void SignedNumber()
    {
        if (AtOperator("-") || AtOperator("+"))
        {
            Next();
        }

        Expect(TokenKind.Number, "a number");
    }

    /// <summary>Consumes <c>NULL</c> or a string constant.</summary>
    private void StringOrNull()
    {
        if (!Accept(Keyword.Null))
        {
            ExpectString();
        }
    }

    /// <summary>Consumes a string, a number or a word: what a setting may be set to.</summary>
    private void WordOrConstant()
    {
        if (AtSign || At(TokenKind.Number))
        {
            SignedNumber();
        }
        else
        {
            WordOrString();
        }
    }

    private readonly bool AtSign => (AtOperator("-") || AtOperator("+")) && Ahead(1).Kind == TokenKind.Number;

    /// <summary>Consumes what an option may be set to that names no object: a constant, an operator, or words, which the grammar reads as a type.</summary>
    private void OptionValue()
    {
        if (AtSign || At(TokenKind.Number) || Current.IsString)
        {
            WordOrConstant();
        }
        else if (AtOperatorName())
        {
            Next();
            SkipParens();
        }
        else if (IsOperator(Current))
        {
            Next();
        }
        else
        {
            UnreadType();
        }
    }

    private void UnreadType()
    {
        Accept(Keyword.Setof);
        if (AtTypeKeyword())
        {
            KeywordType();
        }
        else
        {
            DottedIdentifier();
            AcceptUnreadParens();
        }

        ArrayBounds();
    }

    private void AcceptUnreadParens()
    {
        if (At(TokenKind.LeftParen))
        {
            SkipParens();
        }
    }

    /// <summary>Consumes <c>(name [= value], …)</c>: storage parameters and the options of utility statements.</summary>
    private void OptionParens()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            DottedIdentifier();
            if (Accept(TokenKind.EqualsSign) || !AtOptionEnd)
            {
                OptionValue();
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    private readonly bool AtOptionEnd => At(TokenKind.Comma) || At(TokenKind.RightParen) || AtEnd;

    /// <summary>Consumes <c>WITH (…)</c> if it is there.</summary>
    private void AcceptWithOptions()
    {
        if (At(Keyword.With) && Ahead(1).Kind == TokenKind.LeftParen)
        {
            Next();
            OptionParens();
        }
    }

    /// <summary>Consumes <c>OPTIONS ([ADD | SET | DROP] name 'value', …)</c> of foreign objects if it is there.</summary>
    private void AcceptForeignOptions()
    {
        if (!Accept(Keyword.Options))
        {
            return;
        }

        Expect(TokenKind.LeftParen, "(");
        do
        {
            ForeignOption();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    private void ForeignOption()
    {
        if (Accept(Keyword.Drop))
        {
            Identifier();
            return;
        }

        if (Word is Keyword.Add or Keyword.Set && Ahead(1).IsName)
        {
            Next();
        }

        Identifier();
        if (!AtOptionEnd)
        {
            ExpectString();
        }
    }

    /// <summary>Consumes <c>CASCADE</c> or <c>RESTRICT</c> if it is there.</summary>
    private void AcceptDropBehavior()
    {
        if (!Accept(Keyword.Cascade))
        {
            Accept(Keyword.Restrict);
        }
    }

    /// <summary>Consumes <c>(a, b, …)</c> of plain identifiers if it is there.</summary>
    private void AcceptIdentifierParens()
    {
        if (At(TokenKind.LeftParen))
        {
            IdentifierParens();
        }
    }

    /// <summary>Consumes <c>TABLESPACE x</c> if it is there.</summary>
    private void AcceptTablespace()
    {
        if (Accept(Keyword.Tablespace))
        {
            Identifier();
        }
    }
}
