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

    /// <summary>Consumes what an option may be set to: a constant, an operator, or words that name no object.</summary>
    private void OptionValue()
    {
        if (Current.IsString)
        {
            ExpectString();
        }
        else if (AtOperator("-") || AtOperator("+") || At(TokenKind.Number))
        {
            SignedNumber();
        }
        else if (AtOperatorName())
        {
            OperatorName();
        }
        else if (IsOperator(Current))
        {
            Next();
        }
        else
        {
            DottedIdentifier();
            ArrayBounds();
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
