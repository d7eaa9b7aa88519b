namespace Waymark.Sql.Scanning;

/// <content>MERGE (PostgreSQL manual, MERGE; 17 adds BY SOURCE and RETURNING).</content>
internal ref partial struct StatementScanner
{
    private void Merge()
    {
        Expect(Keyword.Merge);
        Expect(Keyword.Into);
        ChangedRelation();
        Expect(Keyword.Using);
        FromItem();
        Joins();
        Expect(Keyword.On);
        Expression();
        while (Accept(Keyword.When))
        {
            MergeBranch();
        }

        ReturningClause();
    }

    private void MergeBranch()
    {
        Accept(Keyword.Not);
        Expect(Keyword.Matched);
        if (Accept(Keyword.By))
        {
            _ = Accept(Keyword.Source) || Accept(Keyword.Target);
        }

        if (Accept(Keyword.And))
        {
            Expression();
        }

        Expect(Keyword.Then);
        MergeAction();
    }

    private void MergeAction()
    {
        switch (Word)
        {
            case Keyword.Update:
                Next();
                SetClause();
                break;
            case Keyword.Delete:
                Next();
                break;
            case Keyword.Do:
                Next();
                Expect(Keyword.Nothing);
                break;
            default:
                MergeInsert();
                break;
        }
    }

    private void MergeInsert()
    {
        Expect(Keyword.Insert);
        if (At(TokenKind.LeftParen))
        {
            TargetColumns();
        }

        Overriding();
        if (Accept(Keyword.Default, Keyword.Values))
        {
            return;
        }

        Expect(Keyword.Values);
        ParenthesizedExpression();
    }
}
