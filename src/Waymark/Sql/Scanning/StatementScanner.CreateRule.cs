namespace Waymark.Sql.Scanning;

/// <content><c>CREATE RULE</c> and <c>CREATE POLICY</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateRule()
    {
        Expect(Keyword.Rule);
        Identifier();
        Expect(Keyword.As);
        Expect(Keyword.On);
        Identifier();
        Expect(Keyword.To);
        Relation();
        if (Accept(Keyword.Where))
        {
            Expression();
        }

        Expect(Keyword.Do);
        if (!Accept(Keyword.Also))
        {
            Accept(Keyword.Instead);
        }

        RuleActions();
    }

    /// <summary>Consumes <c>NOTHING</c>, one statement, or several in parentheses.</summary>
    private void RuleActions()
    {
        if (Accept(Keyword.Nothing))
        {
            return;
        }

        if (!Accept(TokenKind.LeftParen))
        {
            Statement();
            return;
        }

        while (!At(TokenKind.RightParen) && !AtEnd)
        {
            if (!Accept(TokenKind.Semicolon))
            {
                Statement();
            }
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void CreatePolicy()
    {
        Expect(Keyword.Policy);
        Identifier();
        Expect(Keyword.On);
        Relation();
        if (Accept(Keyword.As))
        {
            Identifier();
        }

        if (Accept(Keyword.For))
        {
            Identifier();
        }

        PolicyClauses();
    }

    private void PolicyClauses()
    {
        if (Accept(Keyword.To))
        {
            IdentifierList();
        }

        if (Accept(Keyword.Using))
        {
            ParenthesizedExpression();
        }

        if (Accept(Keyword.With))
        {
            Expect(Keyword.Check);
            ParenthesizedExpression();
        }
    }
}
