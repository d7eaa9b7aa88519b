namespace Waymark.Sql.Scanning;

/// <content><c>DROP</c> and <c>REASSIGN OWNED</c>.</content>
internal ref partial struct StatementScanner
{
    private void DropStatement()
    {
        Expect(Keyword.Drop);
        if (At(Keyword.Owned))
        {
            DropOwned();
            return;
        }

        var type = ExpectObjectType();
        if (type.First == Keyword.Index)
        {
            Accept(Keyword.Concurrently);
        }

        ObjectNames(type, ReferenceTraits.Dropped | AcceptIfExists());
        if (At(Keyword.With) || At(TokenKind.LeftParen))
        {
            Accept(Keyword.With);
            OptionParens();
        }

        AcceptDropBehavior();
    }

    private void DropOwned()
    {
        Expect(Keyword.Owned, Keyword.By);
        IdentifierList();
        AcceptDropBehavior();
    }

    private void ReassignOwned()
    {
        Expect(Keyword.Reassign);
        Expect(Keyword.Owned, Keyword.By);
        IdentifierList();
        Expect(Keyword.To);
        Identifier();
    }
}
