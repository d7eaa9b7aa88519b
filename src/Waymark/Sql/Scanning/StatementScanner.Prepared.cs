namespace Waymark.Sql.Scanning;

/// <content>Statements about statements: EXPLAIN, PREPARE, EXECUTE, DECLARE, CALL, COPY.</content>
internal ref partial struct StatementScanner
{
    private void Explain()
    {
        Expect(Keyword.Explain);
        if (At(TokenKind.LeftParen) && !OpensQuery())
        {
            SkipParens();
        }

        while (Accept(Keyword.Analyze) || Accept(Keyword.Analyse) || Accept(Keyword.Verbose))
        {
        }

        Statement();
    }

    private void Prepare()
    {
        Expect(Keyword.Prepare);
        Identifier();
        if (At(TokenKind.LeftParen))
        {
            TypeNameParens();
        }

        Expect(Keyword.As);
        PreparableStatement();
    }

    private void Execute()
    {
        Expect(Keyword.Execute);
        Identifier();
        if (At(TokenKind.LeftParen))
        {
            ParenthesizedExpression();
        }
    }

    private void DeclareCursor()
    {
        Expect(Keyword.Declare);
        Identifier();
        while (Accept(Keyword.Binary) || Accept(Keyword.Insensitive) || Accept(Keyword.Asensitive) || Accept(Keyword.No) || Accept(Keyword.Scroll))
        {
        }

        Expect(Keyword.Cursor);
        if (Accept(Keyword.With) || Accept(Keyword.Without))
        {
            Expect(Keyword.Hold);
        }

        Expect(Keyword.For);
        SelectStatement();
    }

    private void Call()
    {
        Expect(Keyword.Call);
        if (!CanStartName(Current))
        {
            Fail("expected the name of a procedure");
            return;
        }

        var first = _position;
        FunctionCall(first, DottedName(out _));
    }

    private void Copy()
    {
        Expect(Keyword.Copy);
        Accept(Keyword.Binary);
        if (At(TokenKind.LeftParen))
        {
            Expect(TokenKind.LeftParen, "(");
            PreparableStatement();
            Expect(TokenKind.RightParen, ")");
        }
        else
        {
            Target();
            if (At(TokenKind.LeftParen))
            {
                IdentifierParens();
            }
        }

        CopyDirection();
    }

    private void CopyDirection()
    {
        if (!Accept(Keyword.From) && !Accept(Keyword.To))
        {
            Fail("expected FROM or TO");
            return;
        }

        Accept(Keyword.Program);
        if (!Accept(Keyword.Stdin) && !Accept(Keyword.Stdout))
        {
            StringConstant();
        }

        CopyOptions();
        WhereClause();
    }

    /// <summary>Consumes COPY's options: they name columns at most.</summary>
    private void CopyOptions()
    {
        while (!AtEnd && !At(Keyword.Where))
        {
            if (At(TokenKind.LeftParen))
            {
                SkipParens();
            }
            else
            {
                Next();
            }
        }
    }
}
