namespace Waymark.Sql.Scanning;

/// <content>Maintenance: <c>TRUNCATE</c>, <c>LOCK</c>, <c>VACUUM</c>, <c>ANALYZE</c>, <c>CLUSTER</c>, <c>REINDEX</c>, <c>REFRESH</c>, <c>IMPORT FOREIGN SCHEMA</c>.</content>
internal ref partial struct StatementScanner
{
    private void TruncateStatement()
    {
        Expect(Keyword.Truncate);
        Accept(Keyword.Table);
        RelationExpressions();
        if (Accept(Keyword.Restart) || Accept(Keyword.Continue))
        {
            Expect(Keyword.Identity);
        }

        AcceptDropBehavior();
    }

    private void RelationExpressions(ReferenceTraits traits = ReferenceTraits.None)
    {
        do
        {
            RelationExpression(traits);
        }
        while (AcceptComma());
    }

    private void LockStatement()
    {
        Expect(Keyword.Lock);
        Accept(Keyword.Table);
        RelationExpressions();
        if (Accept(Keyword.In))
        {
            LockMode();
        }

        Accept(Keyword.Nowait);
    }

    private void LockMode()
    {
        while (Word is Keyword.Access or Keyword.Row or Keyword.Share or Keyword.Update or Keyword.Exclusive)
        {
            Next();
        }

        Expect(Keyword.Mode);
    }

    private void VacuumStatement()
    {
        Expect(Keyword.Vacuum);
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }

        while (Word is Keyword.Full or Keyword.Freeze or Keyword.Verbose or Keyword.Analyze or Keyword.Analyse)
        {
            Next();
        }

        AcceptMaintainedRelations();
    }

    private void AnalyzeStatement()
    {
        if (!Accept(Keyword.Analyse))
        {
            Expect(Keyword.Analyze);
        }

        AcceptVerbose();
        AcceptMaintainedRelations();
    }

    private void AcceptVerbose()
    {
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }

        Accept(Keyword.Verbose);
    }

    private void AcceptMaintainedRelations()
    {
        if (AtEnd)
        {
            return;
        }

        do
        {
            RelationExpression();
            AcceptIdentifierParens();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>CLUSTER [t [USING index]]</c>, or the old <c>CLUSTER index ON t</c>; the index is found by its table.</summary>
    private void ClusterStatement()
    {
        Expect(Keyword.Cluster);
        AcceptVerbose();
        if (AtEnd)
        {
            return;
        }

        if (Ahead(1).Keyword == Keyword.On)
        {
            Identifier();
            Next();
        }

        Relation();
        if (Accept(Keyword.Using))
        {
            Identifier();
        }
    }

    private void ReindexStatement()
    {
        Expect(Keyword.Reindex);
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }

        var target = Word;
        Next();
        Accept(Keyword.Concurrently);
        switch (target)
        {
            case Keyword.Index or Keyword.Table:
                Relation();
                break;
            case Keyword.Schema:
                SchemaName();
                break;
            case Keyword.System or Keyword.Database:
                AcceptIdentifier();
                break;
            default:
                Fail("expected INDEX, TABLE, SCHEMA, DATABASE or SYSTEM");
                break;
        }
    }

    private void AcceptIdentifier()
    {
        if (!AtEnd)
        {
            Identifier();
        }
    }

    private void RefreshStatement()
    {
        Expect(Keyword.Refresh);
        Expect(Keyword.Materialized, Keyword.View);
        Accept(Keyword.Concurrently);
        Relation();
        AcceptWithData();
    }

    private void CheckpointStatement()
    {
        Expect(Keyword.Checkpoint);
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }
    }

    /// <summary>Consumes <c>IMPORT FOREIGN SCHEMA remote … INTO local</c>; the remote schema and its tables are not this database's.</summary>
    private void ImportForeignSchema()
    {
        Expect(Keyword.Import);
        Expect(Keyword.Foreign, Keyword.Schema);
        Identifier();
        if (Accept(Keyword.Limit, Keyword.To) || Accept(Keyword.Except))
        {
            Expect(TokenKind.LeftParen, "(");
            RelationExpressions(ReferenceTraits.Unqualifiable);
            Expect(TokenKind.RightParen, ")");
        }

        Expect(Keyword.From, Keyword.Server);
        Identifier();
        Expect(Keyword.Into);
        SchemaName();
        AcceptForeignOptions();
    }
}
