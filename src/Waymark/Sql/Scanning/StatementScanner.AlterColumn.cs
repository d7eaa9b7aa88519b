namespace Waymark.Sql.Scanning;

/// <content><c>ALTER TABLE … ALTER COLUMN x …</c>.</content>
internal ref partial struct StatementScanner
{
    private void AlterColumn()
    {
        switch (Word)
        {
            case Keyword.Set or Keyword.Restart:
                SetOrRestartColumn();
                break;
            case Keyword.Reset:
                Next();
                OptionParens();
                break;
            case Keyword.Drop:
                Next();
                DropFromColumn();
                break;
            case Keyword.Type:
                ColumnType();
                break;
            case Keyword.Add:
                Next();
                Generated();
                break;
            case Keyword.Options:
                AcceptForeignOptions();
                break;
            default:
                Fail("expected SET, RESET, DROP, TYPE, ADD, RESTART or OPTIONS");
                break;
        }
    }

    private void SetOnColumn()
    {
        switch (Word)
        {
            case Keyword.Default or Keyword.Not:
                SetDefaultOrNotNull();
                break;
            case Keyword.Expression:
                Next();
                Expect(Keyword.As);
                ParenthesizedExpression();
                break;
            case Keyword.Statistics:
                Next();
                StatisticsTarget();
                break;
            case Keyword.Storage or Keyword.Compression:
                Next();
                Identifier();
                break;
            case Keyword.Data:
                Next();
                ColumnType();
                break;
            case Keyword.Generated:
                GeneratedWhen();
                break;
            default:
                OptionsOrSequenceOption();
                break;
        }
    }

    private void OptionsOrSequenceOption()
    {
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }
        else if (!SequenceOption())
        {
            Fail("expected what to set");
        }
    }

    private void ColumnType()
    {
        Expect(Keyword.Type);
        TypeName();
        AcceptCollate();
        if (Accept(Keyword.Using))
        {
            Expression();
        }
    }

    private void DropFromColumn()
    {
        if (Accept(Keyword.Default) || Accept(Keyword.Not, Keyword.Null))
        {
            return;
        }

        if (!Accept(Keyword.Expression))
        {
            Expect(Keyword.Identity);
        }

        AcceptIfExists();
    }

    /// <summary>Consumes one <c>SET …</c>, or several options of an identity column: <c>SET INCREMENT BY 2 SET START 5 RESTART</c>.</summary>
    private void SetOrRestartColumn()
    {
        while (Word is Keyword.Set or Keyword.Restart)
        {
            if (Accept(Keyword.Set))
            {
                SetOnColumn();
            }
            else
            {
                SequenceOption();
            }
        }
    }
}
