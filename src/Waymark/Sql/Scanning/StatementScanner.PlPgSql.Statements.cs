namespace Waymark.Sql.Scanning;

/// <content>PL/pgSQL's simple statements (PostgreSQL manual, 43.5 and 43.7 to 43.9).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a statement of PL/pgSQL's own, if one starts here.</summary>
    private bool SimpleStatement()
    {
        switch (Word)
        {
            case Keyword.Exit or Keyword.Continue:
                ExitStatement();
                break;
            case Keyword.Return:
                ReturnFromBody();
                break;
            case Keyword.Raise:
                Raise();
                break;
            case Keyword.Assert:
                Next();
                ExpressionPieces(PieceEnd.Semicolon);
                break;
            case Keyword.Perform:
                Perform();
                break;
            case Keyword.Execute:
                Next();
                ExecuteStatement();
                break;
            case Keyword.Get:
                GetDiagnostics();
                break;
            case Keyword.Null:
                Next();
                break;
            default:
                return CursorStatement() || EndOfTransaction();
        }

        EndStatement();
        return true;
    }

    /// <summary>Consumes <c>EXIT [label] [WHEN expression]</c>.</summary>
    private void ExitStatement()
    {
        Next();
        if (!At(Keyword.When))
        {
            EndLabel();
        }

        if (Accept(Keyword.When))
        {
            ExpressionPiece(PieceEnd.Semicolon);
        }
    }

    private void ReturnFromBody()
    {
        Next();
        if (Accept(Keyword.Query))
        {
            ReturnQuery();
            return;
        }

        Accept(Keyword.Next);
        if (!At(TokenKind.Semicolon))
        {
            ExpressionPiece(PieceEnd.Semicolon);
        }
    }

    private void ReturnQuery()
    {
        if (!Accept(Keyword.Execute))
        {
            QueryPiece(PieceEnd.Semicolon);
            return;
        }

        DynamicStatement(PieceEnd.Using | PieceEnd.Semicolon);
        UsingClause(PieceEnd.Semicolon);
    }

    /// <summary>Consumes <c>RAISE [level] ['format' [, expression …] | condition] [USING option = expression, …]</c>.</summary>
    private void Raise()
    {
        Next();
        _ = Accept(Keyword.Exception) || Accept(Keyword.Warning) || Accept(Keyword.Notice) || Accept(Keyword.Info) || Accept(Keyword.Log) || Accept(Keyword.Debug);
        if (Current.IsString)
        {
            StringConstant();
            if (AcceptComma())
            {
                ExpressionPieces(PieceEnd.Using | PieceEnd.Semicolon);
            }
        }
        else if (!At(Keyword.Using) && !At(TokenKind.Semicolon))
        {
            Condition();
        }

        if (Accept(Keyword.Using))
        {
            RaiseOptions();
        }
    }

    private void RaiseOptions()
    {
        do
        {
            Identifier();
            AssignmentSign();
            ExpressionPiece(PieceEnd.Comma | PieceEnd.Semicolon);
        }
        while (AcceptComma());
    }

    private void AssignmentSign()
    {
        if (!Accept(TokenKind.ColonEquals))
        {
            Expect(TokenKind.EqualsSign, "=");
        }
    }

    /// <summary>Consumes <c>PERFORM query</c>: a query that has this word in place of SELECT.</summary>
    private void Perform()
    {
        Next();
        ExpressionPiece(PieceEnd.Semicolon);
    }

    /// <summary>Consumes the rest of <c>EXECUTE expression [INTO variables] [USING expressions]</c>, in either order.</summary>
    private void ExecuteStatement()
    {
        var start = _position;
        DynamicStatement(PieceEnd.Into | PieceEnd.Using | PieceEnd.Semicolon);
        var end = _position;
        var found = ExecutedInto(start, end);
        UsingClause(PieceEnd.Into | PieceEnd.Semicolon);
        if (!found)
        {
            ExecutedInto(start, end);
        }
    }

    /// <summary>Consumes <c>INTO [STRICT] variables</c>, if it is there, after an executed text.</summary>
    private bool ExecutedInto(int start, int end)
    {
        if (!Accept(Keyword.Into))
        {
            return false;
        }

        Accept(Keyword.Strict);
        var variables = _position;
        Variables();
        NoteDestructiveTargets(variables, _position, start, end);
        return true;
    }

    /// <summary>Consumes <c>USING expression, …</c> if it is there.</summary>
    private void UsingClause(PieceEnd ends)
    {
        if (Accept(Keyword.Using))
        {
            ExpressionPieces(ends);
        }
    }

    private void Variables()
    {
        do
        {
            Variable();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>GET [CURRENT | STACKED] DIAGNOSTICS variable = item, …</c>.</summary>
    private void GetDiagnostics()
    {
        Next();
        _ = Accept(Keyword.Current) || Accept(Keyword.Stacked);
        Expect(Keyword.Diagnostics);
        do
        {
            Variable();
            AssignmentSign();
            Identifier();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>COMMIT [AND [NO] CHAIN]</c> or ROLLBACK.</summary>
    private bool EndOfTransaction()
    {
        if (!Accept(Keyword.Commit) && !Accept(Keyword.Rollback))
        {
            return false;
        }

        if (Accept(Keyword.And))
        {
            Accept(Keyword.No);
            Expect(Keyword.Chain);
        }

        EndStatement();
        return true;
    }
}
