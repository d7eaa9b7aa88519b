namespace Waymark.Sql.Scanning;

/// <content>Which statement it is.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes the whole statement; what is left over or unknown is an error.</summary>
    internal void Scan()
    {
        Statement();
        ExpectEnd();
    }

    /// <summary>Consumes one statement; some contain others (<c>EXPLAIN</c>, <c>CREATE RULE</c>, <c>CREATE SCHEMA</c>, bodies of functions).</summary>
    private void Statement()
    {
        if (Enter())
        {
            AnyStatement();
            Leave();
        }
    }

    private void AnyStatement()
    {
        switch (Word)
        {
            case Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With
                or Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge:
                PreparableStatement();
                break;
            case Keyword.Explain:
                Explain();
                break;
            case Keyword.Prepare when Ahead(1).Keyword != Keyword.Transaction || !Ahead(2).IsString:
                Prepare();
                break;
            case Keyword.Execute:
                Execute();
                break;
            case Keyword.Declare:
                DeclareCursor();
                break;
            case Keyword.Call:
                Call();
                break;
            case Keyword.Copy:
                Copy();
                break;
            case Keyword.Do:
                DoStatement();
                break;
            default:
                if (At(TokenKind.LeftParen))
                {
                    PreparableStatement();
                }
                else if (!DefinitionStatement() && !MaintenanceStatement() && !SessionStatement() && !BuiltQuery())
                {
                    Fail(DiagnosticCodes.UnknownStatement, "expected a statement");
                }

                break;
        }
    }

    /// <summary>Consumes a statement that defines, changes or describes objects, if one starts here.</summary>
    private bool DefinitionStatement()
    {
        switch (Word)
        {
            case Keyword.Create:
                CreateStatement();
                return true;
            case Keyword.Alter:
                AlterStatement();
                return true;
            case Keyword.Drop:
                DropStatement();
                return true;
            case Keyword.Comment:
                CommentStatement();
                return true;
            case Keyword.Security:
                SecurityLabelStatement();
                return true;
            case Keyword.Grant:
                GrantStatement();
                return true;
            case Keyword.Revoke:
                RevokeStatement();
                return true;
            case Keyword.Reassign:
                ReassignOwned();
                return true;
            case Keyword.Import:
                ImportForeignSchema();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes a statement that works on whole tables, if one starts here.</summary>
    private bool MaintenanceStatement()
    {
        switch (Word)
        {
            case Keyword.Truncate:
                TruncateStatement();
                return true;
            case Keyword.Lock:
                LockStatement();
                return true;
            case Keyword.Vacuum:
                VacuumStatement();
                return true;
            case Keyword.Analyze or Keyword.Analyse:
                AnalyzeStatement();
                return true;
            case Keyword.Cluster:
                ClusterStatement();
                return true;
            case Keyword.Reindex:
                ReindexStatement();
                return true;
            case Keyword.Refresh:
                RefreshStatement();
                return true;
            case Keyword.Checkpoint:
                CheckpointStatement();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes a statement that steers the session, if one starts here.</summary>
    private bool SessionStatement()
    {
        switch (Word)
        {
            case Keyword.Set or Keyword.Reset or Keyword.Show:
                SetStatement();
                return true;
            case Keyword.Begin or Keyword.Start or Keyword.Commit or Keyword.End or Keyword.Rollback or Keyword.Abort
                or Keyword.Savepoint or Keyword.Release or Keyword.Prepare:
                TransactionStatement();
                return true;
            case Keyword.Listen or Keyword.Unlisten or Keyword.Notify:
                ListenStatement();
                return true;
            case Keyword.Fetch or Keyword.Move:
                FetchStatement();
                return true;
            case Keyword.Close:
                CloseStatement();
                return true;
            case Keyword.Deallocate:
                DeallocateStatement();
                return true;
            case Keyword.Discard:
                DiscardStatement();
                return true;
            case Keyword.Load:
                LoadStatement();
                return true;
            default:
                return false;
        }
    }
}
