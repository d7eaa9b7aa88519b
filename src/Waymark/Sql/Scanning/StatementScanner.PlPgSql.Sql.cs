namespace Waymark.Sql.Scanning;

/// <content>SQL statements in PL/pgSQL, in which INTO names variables, wherever it stands (PostgreSQL manual, 43.5.3).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a SQL statement and its semicolon.</summary>
    private void SqlStatement()
    {
        var end = EndOfSqlStatement();
        if (_tokens[end].Kind != TokenKind.Semicolon)
        {
            _position = end;
            Fail(DiagnosticCodes.UnknownStatement, "expected \";\"");
            return;
        }

        var buffer = _context.Rent();
        TakeWithoutVariables(end, buffer);
        if (_failed)
        {
            _context.Return(buffer);
            return;
        }

        ScanTokens(buffer, _tokens[end].Offset);
        EndStatement();
    }

    /// <summary>Takes the tokens of a statement, but for INTO and the variables after it.</summary>
    private void TakeWithoutVariables(int end, TokenBuffer buffer)
    {
        var (start, found) = (_position, false);
        while (_position < end)
        {
            if (!NamesVariables(start))
            {
                buffer.Add(Current);
                Next();
            }
            else if (found)
            {
                Fail("unexpected second INTO");
            }
            else
            {
                found = true;
                IntoVariables(start, end);
            }
        }
    }

    /// <summary>Whether the INTO here names variables: the one of INSERT, MERGE and IMPORT names tables or a schema.</summary>
    private readonly bool NamesVariables(int start) =>
        At(Keyword.Into) && _position > start
        && _tokens[_position - 1].Keyword is not (Keyword.Insert or Keyword.Merge)
        && _tokens[start].Keyword != Keyword.Import;

    private void IntoVariables(int start, int end)
    {
        Next();
        Accept(Keyword.Strict);
        var variables = _position;
        Variables();
        NoteDestructiveTargets(variables, _position, start, end);
    }

    /// <summary>The position of the semicolon that ends a statement: in no parentheses, and in no body of a function.</summary>
    private readonly int EndOfSqlStatement()
    {
        var (parens, blocks) = (0, 0);
        var routine = CreatesRoutine();
        for (var i = _position; ; i++)
        {
            var token = _tokens[i];
            if (token.Kind == TokenKind.End || (token.Kind == TokenKind.Semicolon && parens <= 0 && blocks == 0))
            {
                return i;
            }

            parens += token.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            if (routine && parens == 0)
            {
                blocks += token.Keyword switch { Keyword.Begin or Keyword.Case => 1, Keyword.End when blocks > 0 => -1, _ => 0 };
            }
        }
    }

    private readonly bool CreatesRoutine()
    {
        var replaces = Ahead(1).Keyword == Keyword.Or && Ahead(2).Keyword == Keyword.Replace;
        return At(Keyword.Create) && Ahead(replaces ? 3 : 1).Keyword is Keyword.Function or Keyword.Procedure;
    }
}
