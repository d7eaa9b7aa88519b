namespace Waymark.Sql.Scanning;

/// <content>
/// SQL within PL/pgSQL statements. As PL/pgSQL itself does, a piece is found by what ends it and then read as a
/// statement of its own: an expression as what follows SELECT, a statement without the variables that INTO names.
/// </content>
internal ref partial struct StatementScanner
{
    /// <summary>Where a piece that starts here ends.</summary>
    /// <param name="ends">What may end it.</param>
    /// <returns>The position of what ends it; when nothing does, the statement has failed.</returns>
    private int FindEnd(PieceEnd ends)
    {
        var depth = 0;
        for (var i = _position; ; i++)
        {
            var token = _tokens[i];
            if (depth == 0 && (EndOf(token) & ends) != 0)
            {
                return i;
            }

            depth += NestingOf(token.Kind);
            if (depth < 0 || token.Kind is TokenKind.Semicolon or TokenKind.End)
            {
                _position = i;
                Fail(depth == 0 ? DiagnosticCodes.Syntax : DiagnosticCodes.Unbalanced, depth == 0 ? $"expected {Describe(ends)}" : "unbalanced parentheses");
                return _position;
            }
        }
    }

    private static int NestingOf(TokenKind kind) => kind switch
    {
        TokenKind.LeftParen or TokenKind.LeftBracket => 1,
        TokenKind.RightParen or TokenKind.RightBracket => -1,
        _ => 0,
    };

    private static PieceEnd EndOf(in Token token) => token.Kind switch
    {
        TokenKind.Semicolon => PieceEnd.Semicolon,
        TokenKind.Comma => PieceEnd.Comma,
        TokenKind.DotDot => PieceEnd.DotDot,
        TokenKind.Word => EndOf(token.Keyword),
        _ => 0,
    };

    private static PieceEnd EndOf(Keyword keyword) => keyword switch
    {
        Keyword.Then => PieceEnd.Then,
        Keyword.Loop => PieceEnd.Loop,
        Keyword.When => PieceEnd.When,
        Keyword.Into => PieceEnd.Into,
        Keyword.Using => PieceEnd.Using,
        Keyword.By => PieceEnd.By,
        Keyword.From or Keyword.In => PieceEnd.From,
        _ => 0,
    };

    private static string Describe(PieceEnd ends) => ends.HasFlag(PieceEnd.Then) ? "THEN"
        : ends.HasFlag(PieceEnd.Loop) ? "LOOP"
        : ends.HasFlag(PieceEnd.When) ? "WHEN"
        : ends.HasFlag(PieceEnd.From) ? "FROM or IN"
        : "\";\"";

    /// <summary>Consumes an expression up to what ends it.</summary>
    private void ExpressionPiece(PieceEnd ends)
    {
        var end = FindEnd(ends);
        if (_failed)
        {
            return;
        }

        if (end == _position)
        {
            Fail("expected an expression");
            return;
        }

        Query(_position, end, Keyword.Select);
        Continue(end);
    }

    /// <summary>Consumes expressions separated by commas.</summary>
    private void ExpressionPieces(PieceEnd ends)
    {
        do
        {
            ExpressionPiece(ends | PieceEnd.Comma);
        }
        while (AcceptComma());
    }

    /// <summary>Consumes a query, or another statement that returns rows, up to what ends it.</summary>
    private void QueryPiece(PieceEnd ends)
    {
        var end = FindEnd(ends);
        if (!_failed)
        {
            Query(_position, end, Keyword.NoKeyword);
            Continue(end);
        }
    }

    /// <summary>Goes on at a position, unless something was not understood before it.</summary>
    private void Continue(int position)
    {
        if (!_failed)
        {
            _position = position;
        }
    }

    /// <summary>Scans tokens as a statement of their own.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <param name="verb">A key word that is understood before them: SELECT before an expression.</param>
    private void Query(int start, int end, Keyword verb)
    {
        var buffer = _context.Rent();
        if (verb != Keyword.NoKeyword)
        {
            buffer.Add(new Token(_tokens[start].Offset, 0, TokenKind.Word, verb));
        }

        for (var i = start; i < end; i++)
        {
            buffer.Add(_tokens[i]);
        }

        ScanTokens(buffer, _tokens[end].Offset);
    }

    /// <summary>Scans tokens as a statement of their own, and gives their buffer back.</summary>
    private void ScanTokens(TokenBuffer buffer, int end)
    {
        buffer.Close(end);
        var scanner = new StatementScanner(_sql, buffer.Tokens, _context, _segment) { _depth = _depth };
        scanner.Scan();
        _context.Return(buffer);
        if (scanner._failed)
        {
            _failed = true;
            _position = _tokens.Length - 1;
        }
    }
}
