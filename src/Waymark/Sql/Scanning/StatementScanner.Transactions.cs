namespace Waymark.Sql.Scanning;

/// <content>Transactions, savepoints and two-phase commit.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes any statement of this family, from <c>BEGIN</c> to <c>ROLLBACK PREPARED</c>.</summary>
    private void TransactionStatement()
    {
        switch (Word)
        {
            case Keyword.Begin or Keyword.Start:
                Next();
                AcceptTransactionWord();
                TransactionModes();
                Report(SessionEventKind.Begin);
                break;
            case Keyword.Savepoint:
                Next();
                Identifier();
                break;
            case Keyword.Release:
                Next();
                SavepointName();
                break;
            case Keyword.Prepare:
                Next();
                Expect(Keyword.Transaction);
                ExpectString();
                Report(SessionEventKind.Commit);
                break;
            default:
                TransactionEnd();
                break;
        }
    }

    private void TransactionEnd()
    {
        if (Word is not (Keyword.Commit or Keyword.End or Keyword.Rollback or Keyword.Abort))
        {
            Fail("expected a transaction statement");
            return;
        }

        var end = Word is Keyword.Commit or Keyword.End ? SessionEventKind.Commit : SessionEventKind.Rollback;
        Next();
        if (Accept(Keyword.Prepared))
        {
            ExpectString();
            return;
        }

        AcceptTransactionWord();
        if (Accept(Keyword.To))
        {
            SavepointName();
            return;
        }

        Report(end);
        if (Accept(Keyword.And))
        {
            Chain();
        }
    }

    /// <summary>Consumes <c>[NO] CHAIN</c>: without <c>NO</c> another transaction begins at once.</summary>
    private void Chain()
    {
        var begins = !Accept(Keyword.No);
        Expect(Keyword.Chain);
        if (begins)
        {
            Report(SessionEventKind.Begin);
        }
    }

    /// <summary>Consumes <c>[SAVEPOINT] name</c>; a savepoint may be called <c>savepoint</c>.</summary>
    private void SavepointName()
    {
        if (Ahead(1).Kind != TokenKind.End)
        {
            Accept(Keyword.Savepoint);
        }

        Identifier();
    }

    private void AcceptTransactionWord()
    {
        if (!Accept(Keyword.Work))
        {
            Accept(Keyword.Transaction);
        }
    }

    /// <summary>Consumes <c>ISOLATION LEVEL …</c>, <c>READ ONLY</c>, <c>DEFERRABLE</c>, <c>SNAPSHOT 'x'</c>, with or without commas.</summary>
    private void TransactionModes()
    {
        while (TransactionMode())
        {
            AcceptComma();
        }
    }

    private bool TransactionMode()
    {
        switch (Word)
        {
            case Keyword.Isolation:
                Next();
                Expect(Keyword.Level);
                IsolationLevel();
                return true;
            case Keyword.Read:
                Next();
                Identifier();
                return true;
            case Keyword.Not:
                Next();
                Expect(Keyword.Deferrable);
                return true;
            case Keyword.Deferrable:
                Next();
                return true;
            case Keyword.Snapshot:
                Next();
                ExpectString();
                return true;
            default:
                return false;
        }
    }

    private void IsolationLevel()
    {
        if (Word is Keyword.Read or Keyword.Repeatable)
        {
            Next();
        }

        Identifier();
    }
}
