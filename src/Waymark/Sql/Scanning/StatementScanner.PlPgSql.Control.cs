namespace Waymark.Sql.Scanning;

/// <content>PL/pgSQL's control structures (PostgreSQL manual, 43.6).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a control structure, if one starts here.</summary>
    private bool ControlStatement(in Token label)
    {
        switch (Word)
        {
            case Keyword.Declare or Keyword.Begin:
                Block(label);
                break;
            case Keyword.If:
                If();
                break;
            case Keyword.Case:
                Case();
                break;
            case Keyword.Loop:
                LoopBody();
                break;
            case Keyword.While:
                Next();
                ExpressionPiece(PieceEnd.Loop);
                LoopBody();
                break;
            case Keyword.For:
                For(label);
                break;
            case Keyword.Foreach:
                Foreach(label);
                break;
            default:
                return false;
        }

        EndStatement();
        return true;
    }

    private void If()
    {
        do
        {
            Next();
            ExpressionPiece(PieceEnd.Then);
            Expect(Keyword.Then);
            BodyStatements();
        }
        while (At(Keyword.Elsif) || At(Keyword.Elseif));

        if (Accept(Keyword.Else))
        {
            BodyStatements();
        }

        Expect(Keyword.End);
        Expect(Keyword.If);
    }

    private void Case()
    {
        Next();
        if (!At(Keyword.When))
        {
            ExpressionPiece(PieceEnd.When);
        }

        do
        {
            Expect(Keyword.When);
            ExpressionPiece(PieceEnd.Then);
            Expect(Keyword.Then);
            BodyStatements();
        }
        while (At(Keyword.When));

        if (Accept(Keyword.Else))
        {
            BodyStatements();
        }

        Expect(Keyword.End);
        Expect(Keyword.Case);
    }

    /// <summary>Consumes <c>LOOP … END LOOP [label]</c>.</summary>
    private void LoopBody()
    {
        Expect(Keyword.Loop);
        BodyStatements();
        Expect(Keyword.End);
        Expect(Keyword.Loop);
        EndLabel();
    }

    /// <summary>Consumes a loop over integers, a query's rows or a cursor.</summary>
    private void For(in Token label)
    {
        Next();
        var (mark, outer) = OpenScope(label);
        var variables = _position;
        LoopVariables();
        var end = _position;
        Expect(Keyword.In);
        var source = _position;
        if (Accept(Keyword.Execute))
        {
            DynamicStatement(PieceEnd.Using | PieceEnd.Loop);
            UsingClause(PieceEnd.Loop);
        }
        else
        {
            LoopSource();
        }

        NoteDestructiveTargets(variables, end, source, _position);
        LoopBody();
        CloseScope(mark, outer);
    }

    private void LoopVariables()
    {
        do
        {
            _variables!.Declare(TextOf(Variable()));
        }
        while (AcceptComma());
    }

    private void LoopSource()
    {
        var reverse = At(Keyword.Reverse) && Ahead(1).Kind != TokenKind.DotDot;
        if (reverse)
        {
            Next();
        }

        var end = FindEnd(PieceEnd.DotDot | PieceEnd.Loop);
        if (_failed)
        {
            return;
        }

        if (_tokens[end].Kind == TokenKind.DotDot)
        {
            IntegerRange();
        }
        else if (IsCursor(end))
        {
            Variable();
            CursorArguments();
        }
        else
        {
            QueryPiece(PieceEnd.Loop);
        }
    }

    /// <summary>Consumes <c>a .. b [BY c]</c>.</summary>
    private void IntegerRange()
    {
        ExpressionPiece(PieceEnd.DotDot);
        Expect(TokenKind.DotDot, "..");
        ExpressionPiece(PieceEnd.By | PieceEnd.Loop);
        if (Accept(Keyword.By))
        {
            ExpressionPiece(PieceEnd.Loop);
        }
    }

    /// <summary>Whether a cursor stands before LOOP: a name alone, or a name and its arguments. A query is never so short.</summary>
    private readonly bool IsCursor(int end)
    {
        if (!Current.IsName || KeywordTable.ClassOf(Word) == KeywordClass.Reserved || At(Keyword.Values))
        {
            return false;
        }

        return end == _position + 1 || (Ahead(1).Kind == TokenKind.LeftParen && EndOfCall(_position + 1, end) == end - 1);
    }

    /// <summary>Consumes the arguments of a cursor, if there are any: <c>(a, name := b)</c>.</summary>
    private void CursorArguments()
    {
        if (!Accept(TokenKind.LeftParen))
        {
            return;
        }

        ExpressionList();
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes <c>FOREACH x [SLICE n] IN ARRAY expression LOOP …</c>.</summary>
    private void Foreach(in Token label)
    {
        Next();
        var (mark, outer) = OpenScope(label);
        var variables = _position;
        LoopVariables();
        var end = _position;
        if (Accept(Keyword.Slice))
        {
            Expect(TokenKind.Number, "a number");
        }

        Expect(Keyword.In);
        Expect(Keyword.Array);
        var source = _position;
        ExpressionPiece(PieceEnd.Loop);
        NoteDestructiveTargets(variables, end, source, _position);
        LoopBody();
        CloseScope(mark, outer);
    }
}
