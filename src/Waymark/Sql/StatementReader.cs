namespace Waymark.Sql;

/// <summary>
/// Reads a text statement by statement, as psql splits it: at a semicolon that stands in no parentheses and in no
/// <c>BEGIN ATOMIC … END</c>, nor in a trigger's <c>BEGIN … END</c>. The data lines of <c>COPY … FROM STDIN</c> belong to their statement.
/// </summary>
internal ref struct StatementReader
{
    private readonly ReadOnlySpan<char> _sql;
    private SqlLexer _lexer;
    private readonly LexerOptions _options;
    private int _parens;
    private int _atomic;
    private bool _noDataLeft;

    /// <summary>Starts reading.</summary>
    /// <param name="sql">The text, to its end.</param>
    /// <param name="options">What the dialect's lexer allows.</param>
    /// <param name="position">Where to start.</param>
    internal StatementReader(ReadOnlySpan<char> sql, LexerOptions options, int position = 0)
    {
        _sql = sql;
        _options = options;
        _lexer = new SqlLexer(sql, options, position);
    }

    /// <summary>Reads the next statement that has any tokens.</summary>
    /// <param name="buffer">Takes the statement's tokens without its semicolon, closed by <see cref="TokenKind.End"/>.</param>
    /// <param name="statement">Where it stands.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Read(TokenBuffer buffer, out SqlStatement statement)
    {
        buffer.Clear();
        var offset = _lexer.Position;
        (_parens, _atomic) = (0, 0);
        var tracked = 0;
        while (_lexer.ReadToSemicolon(buffer))
        {
            tracked = Track(buffer, tracked);
            var semicolon = buffer.Next();
            if (_parens > 0 || _atomic > 0 || InTriggerBody(buffer.Tokens))
            {
                buffer.Keep();
            }
            else if (buffer.Count > 0)
            {
                statement = Finish(buffer, offset, semicolon.Offset, semicolon.End);
                return true;
            }
        }

        statement = buffer.Count == 0 ? default : Finish(buffer, offset, _sql.Length, _sql.Length);
        return statement.End > 0;
    }

    /// <summary>Counts what is open at the end of the tokens.</summary>
    /// <param name="buffer">The tokens.</param>
    /// <param name="start">Up to where they have been counted.</param>
    /// <returns>Up to where they have been counted now.</returns>
    private int Track(TokenBuffer buffer, int start)
    {
        var tokens = buffer.Tokens;
        for (var i = start; i < tokens.Length; i++)
        {
            Track(tokens[..(i + 1)]);
        }

        return tokens.Length;
    }

    /// <summary>Counts the last of some tokens.</summary>
    private void Track(ReadOnlySpan<Token> tokens)
    {
        var token = tokens[^1];
        switch (token.Kind)
        {
            case TokenKind.LeftParen:
                _parens++;
                break;
            case TokenKind.RightParen:
                _parens--;
                break;
            case TokenKind.Word when _atomic > 0 || token.Keyword == Keyword.Atomic:
                TrackAtomic(token.Keyword, tokens);
                break;
        }
    }

    /// <summary>Counts the open <c>BEGIN ATOMIC</c> and <c>CASE</c>, which END closes, in the body of a function.</summary>
    private void TrackAtomic(Keyword keyword, ReadOnlySpan<Token> tokens)
    {
        switch (keyword)
        {
            case Keyword.Atomic when tokens.Length > 3 && tokens[^2].Keyword == Keyword.Begin && tokens[0].Keyword == Keyword.Create:
                _atomic++;
                break;
            case Keyword.Case when _atomic > 0:
                _atomic++;
                break;
            case Keyword.End when _atomic > 0:
                _atomic--;
                break;
        }
    }

    /// <summary>Whether a semicolon is one of a trigger's body: as in <c>sqlite3_complete</c>, the body ends where END follows a semicolon.</summary>
    private readonly bool InTriggerBody(ReadOnlySpan<Token> tokens)
    {
        if ((_options & LexerOptions.TriggerBodies) == 0 || tokens.Length < 2 || tokens[0].Keyword != Keyword.Create)
        {
            return false;
        }

        var temporary = tokens[1].Keyword is Keyword.Temp or Keyword.Temporary ? 1 : 0;
        return tokens.Length > 1 + temporary && tokens[1 + temporary].Keyword == Keyword.Trigger
            && !(tokens[^1].Keyword == Keyword.End && tokens[^2].Kind == TokenKind.Semicolon);
    }

    private SqlStatement Finish(TokenBuffer buffer, int offset, int textEnd, int end)
    {
        var first = buffer.Tokens[0];
        var copies = first.Keyword == Keyword.Copy && ReadsStandardInput(buffer.Tokens);
        buffer.Close(textEnd);
        return copies && TryReadData(end, out var dataOffset, out var dataEnd)
            ? new SqlStatement(offset, first.Offset, end, dataOffset, dataEnd, _lexer.Position)
            : new SqlStatement(offset, first.Offset, end, end, end, end);
    }

    /// <summary>Whether COPY reads from the client; the grammar takes STDOUT for the same there.</summary>
    private static bool ReadsStandardInput(ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Keyword is Keyword.Stdin or Keyword.Stdout && tokens[i - 1].Keyword == Keyword.From)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the lines from the next line on to one that is <c>\.</c>; without such a line there are no data.</summary>
    private bool TryReadData(int end, out int dataOffset, out int dataEnd)
    {
        (dataOffset, dataEnd) = (end, end);
        if (_noDataLeft)
        {
            return false;
        }

        var lineEnd = _sql[end..].IndexOf('\n');
        if (lineEnd < 0 || !_sql.Slice(end, lineEnd).Trim().IsEmpty)
        {
            return false;
        }

        dataOffset = end + lineEnd + 1;
        for (var line = dataOffset; line < _sql.Length;)
        {
            var length = _sql[line..].IndexOf('\n');
            var next = length < 0 ? _sql.Length : line + length + 1;
            if (_sql[line..next].TrimEnd("\r\n").SequenceEqual("\\."))
            {
                dataEnd = line;
                _lexer = new SqlLexer(_sql, _options, next);
                return true;
            }

            line = next;
        }

        // Without this, a text of many such statements would be searched to its end for each.
        _noDataLeft = true;
        return false;
    }
}
