namespace Waymark.Sql.Scanning;

/// <content>PL/pgSQL's cursors (PostgreSQL manual, 43.7). A cursor is a variable, never an object.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes OPEN, FETCH, MOVE or CLOSE, if one starts here.</summary>
    private bool CursorStatement()
    {
        switch (Word)
        {
            case Keyword.Open:
                Open();
                break;
            case Keyword.Fetch or Keyword.Move:
                Fetch();
                break;
            case Keyword.Close:
                Next();
                Variable();
                break;
            default:
                return false;
        }

        EndStatement();
        return true;
    }

    /// <summary>Consumes <c>OPEN cursor [(arguments) | [[NO] SCROLL] FOR query | FOR EXECUTE expression]</c>.</summary>
    private void Open()
    {
        Next();
        Variable();
        CursorArguments();
        Accept(Keyword.No);
        Accept(Keyword.Scroll);
        if (!Accept(Keyword.For))
        {
            return;
        }

        if (Accept(Keyword.Execute))
        {
            DynamicStatement(PieceEnd.Using | PieceEnd.Semicolon);
            UsingClause(PieceEnd.Semicolon);
        }
        else
        {
            QueryPiece(PieceEnd.Semicolon);
        }
    }

    /// <summary>Consumes <c>FETCH [direction FROM] cursor [INTO variables]</c>.</summary>
    private void Fetch()
    {
        Next();
        var end = FindEnd(PieceEnd.From | PieceEnd.Into | PieceEnd.Semicolon);
        if (!_failed && EndOf(_tokens[end]) == PieceEnd.From)
        {
            Direction(end);
            Next();
        }

        Variable();
        if (Accept(Keyword.Into))
        {
            Variables();
        }
    }

    /// <summary>Consumes a direction up to FROM or IN: key words, a count, or both.</summary>
    private void Direction(int end)
    {
        if (Word is Keyword.Next or Keyword.Prior or Keyword.First or Keyword.Last or Keyword.Absolute or Keyword.Relative or Keyword.Forward or Keyword.Backward)
        {
            Next();
        }

        Accept(Keyword.All);
        if (_position < end)
        {
            ExpressionPiece(PieceEnd.From);
        }
    }
}
