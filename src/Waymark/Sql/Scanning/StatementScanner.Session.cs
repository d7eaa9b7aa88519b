namespace Waymark.Sql.Scanning;

/// <content>What lives in a session: cursors, prepared statements, channels, libraries.</content>
internal ref partial struct StatementScanner
{
    private void DiscardStatement()
    {
        Expect(Keyword.Discard);
        switch (Word)
        {
            case Keyword.All:
                Report(SessionEventKind.DiscardAll);
                break;
            case Keyword.Temp or Keyword.Temporary:
                Report(SessionEventKind.DiscardTemporary);
                break;
        }

        Identifier();
    }

    /// <summary>Consumes <c>LISTEN x</c>, <c>UNLISTEN {x | *}</c> or <c>NOTIFY x [, 'payload']</c>.</summary>
    private void ListenStatement()
    {
        Next();
        if (!Accept(TokenKind.Star))
        {
            Identifier();
        }

        if (AcceptComma())
        {
            ExpectString();
        }
    }

    private void LoadStatement()
    {
        Expect(Keyword.Load);
        ExpectString();
    }

    /// <summary>Consumes <c>FETCH</c> or <c>MOVE</c>: a direction, a count, and a cursor.</summary>
    private void FetchStatement()
    {
        Next();
        FetchDirection();
        if (!Accept(Keyword.From))
        {
            Accept(Keyword.In);
        }

        Identifier();
    }

    private void FetchDirection()
    {
        // A cursor may be called like a direction: it is one only where a cursor's name still follows.
        if (Ahead(1).Kind == TokenKind.End)
        {
            return;
        }

        if (Word is Keyword.Absolute or Keyword.Relative or Keyword.Forward or Keyword.Backward)
        {
            Next();
            AcceptFetchCount();
        }
        else if (Word is Keyword.Next or Keyword.Prior or Keyword.First or Keyword.Last)
        {
            Next();
        }
        else
        {
            AcceptFetchCount();
        }
    }

    private void AcceptFetchCount()
    {
        if (At(TokenKind.Number) || At(TokenKind.Operator))
        {
            SignedNumber();
        }
        else
        {
            Accept(Keyword.All);
        }
    }

    private void CloseStatement()
    {
        Expect(Keyword.Close);
        Identifier();
    }

    private void DeallocateStatement()
    {
        Expect(Keyword.Deallocate);
        if (At(Keyword.Prepare) && Ahead(1).Kind != TokenKind.End)
        {
            Next();
        }

        Identifier();
    }
}
