namespace Waymark.Sql.Scanning;

/// <content>How a table is partitioned, and which rows a partition holds.</content>
internal ref partial struct StatementScanner
{
    private void PartitionBy()
    {
        Expect(Keyword.Partition, Keyword.By);
        Identifier();
        IndexElements();
    }

    /// <summary>Consumes <c>DEFAULT</c> or <c>FOR VALUES …</c>.</summary>
    private void PartitionBound()
    {
        if (Accept(Keyword.Default))
        {
            return;
        }

        Expect(Keyword.For, Keyword.Values);
        switch (Word)
        {
            case Keyword.In:
                Next();
                BoundValues();
                break;
            case Keyword.From:
                Next();
                BoundValues();
                Expect(Keyword.To);
                BoundValues();
                break;
            default:
                Expect(Keyword.With);
                HashBound();
                break;
        }
    }

    private void BoundValues()
    {
        Expect(TokenKind.LeftParen, "(");
        ExpressionList();
        Expect(TokenKind.RightParen, ")");
    }

    private void HashBound()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Identifier();
            SignedNumber();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }
}
