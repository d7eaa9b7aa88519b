namespace Waymark.Sql.Scanning;

/// <content>Publications and subscriptions.</content>
internal ref partial struct StatementScanner
{
    private void CreatePublication()
    {
        Expect(Keyword.Publication);
        Identifier();
        if (Accept(Keyword.For) && !Accept(Keyword.All, Keyword.Tables))
        {
            PublicationObjects();
        }

        AcceptWithOptions();
    }

    /// <summary>Consumes <c>TABLE a, b (c), TABLES IN SCHEMA s, t</c>: a bare name goes on with what the one before it was.</summary>
    private void PublicationObjects()
    {
        var schemas = false;
        do
        {
            if (Accept(Keyword.Tables, Keyword.In))
            {
                Expect(Keyword.Schema);
                schemas = true;
            }
            else if (Accept(Keyword.Table))
            {
                schemas = false;
            }

            PublicationObject(schemas);
        }
        while (AcceptComma());
    }

    private void PublicationObject(bool schema)
    {
        if (schema)
        {
            SchemaOrCurrent();
            return;
        }

        RelationExpression();
        AcceptIdentifierParens();
        if (Accept(Keyword.Where))
        {
            ParenthesizedExpression();
        }
    }

    private void SchemaOrCurrent()
    {
        if (!Accept(Keyword.CurrentSchema))
        {
            SchemaName();
        }
    }

    private void CreateSubscription()
    {
        Expect(Keyword.Subscription);
        Identifier();
        Expect(Keyword.Connection);
        ExpectString();
        Expect(Keyword.Publication);
        IdentifierList();
        AcceptWithOptions();
    }

    private void AlterPublication()
    {
        if (Accept(Keyword.Set) && At(TokenKind.LeftParen))
        {
            OptionParens();
            return;
        }

        if (!Accept(Keyword.Add))
        {
            Accept(Keyword.Drop);
        }

        PublicationObjects();
    }

    private void AlterSubscription()
    {
        switch (Word)
        {
            case Keyword.Connection:
                Next();
                ExpectString();
                break;
            case Keyword.Enable or Keyword.Disable:
                Next();
                break;
            case Keyword.Skip:
                Next();
                OptionParens();
                break;
            case Keyword.Set when Ahead(1).Kind == TokenKind.LeftParen:
                Next();
                OptionParens();
                break;
            case Keyword.Set or Keyword.Add or Keyword.Drop or Keyword.Refresh:
                SubscriptionPublications();
                break;
            default:
                Fail("expected what to alter");
                break;
        }
    }

    private void SubscriptionPublications()
    {
        var refresh = Accept(Keyword.Refresh);
        if (!refresh)
        {
            Next();
        }

        Expect(Keyword.Publication);
        if (!refresh)
        {
            IdentifierList();
        }

        AcceptWithOptions();
    }
}
