using System.Text;
using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>
/// Reads a psql script as psql does: meta-commands go, <c>COPY</c> data goes with its statement, and what is left is cut into statements.
/// </summary>
/// <remarks>
/// The rules are psql's (its manual, "Meta-Commands"; <c>psqlscan.l</c>). Variables are not substituted, and every branch of an <c>\if</c> is kept.
/// </remarks>
internal sealed class PsqlScript
{
    private readonly string _text;
    private readonly string _file;
    private readonly List<PsqlStatement> _statements = [];
    private readonly List<PsqlStatement> _awaitingData = [];
    private readonly StringBuilder _buffer = new();
    private readonly List<Token> _tokens = [];
    private int _pieceStart = -1;
    private int _firstToken = -1;
    private int _parens;
    private int _atomicDepth;
    private int _position;

    private PsqlScript(string file, string text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>Reads a script.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The statements, in order.</returns>
    internal static IReadOnlyList<PsqlStatement> Read(string file, string text)
    {
        var script = new PsqlScript(file, text);
        script.Read();
        return script._statements;
    }

    private void Read()
    {
        while (TryReadToken(out var token))
        {
            if (token.Kind == TokenKind.Invalid && _text[token.Offset] == '\\')
            {
                MetaCommand(token.Offset);
            }
            else if (token.Kind == TokenKind.Semicolon && _parens == 0 && _atomicDepth == 0)
            {
                End(token.End);
                TakeCopyData();
            }
            else
            {
                Add(token);
            }
        }

        End(_text.Length);
    }

    private bool TryReadToken(out Token token)
    {
        var lexer = new SqlLexer(_text, LexerOptions.PostgreSql, _position);
        var found = lexer.Read(out token);
        _position = lexer.Position;
        return found;
    }

    private void Add(in Token token)
    {
        if (_pieceStart < 0)
        {
            _pieceStart = token.Offset;
        }

        if (_firstToken < 0)
        {
            _firstToken = token.Offset;
        }

        _tokens.Add(token);
        _parens = token.Kind switch
        {
            TokenKind.LeftParen => _parens + 1,
            TokenKind.RightParen => Math.Max(0, _parens - 1),
            _ => _parens,
        };
        TrackAtomicBody(token.Keyword);
    }

    /// <summary>psql holds back semicolons between <c>BEGIN</c> and <c>END</c> of a <c>CREATE FUNCTION</c>.</summary>
    private void TrackAtomicBody(Keyword keyword)
    {
        if (_parens > 0 || !CreatesRoutine())
        {
            return;
        }

        _atomicDepth += keyword switch
        {
            Keyword.Begin => 1,
            Keyword.Case when _atomicDepth > 0 => 1,
            Keyword.End when _atomicDepth > 0 => -1,
            _ => 0,
        };
    }

    private bool CreatesRoutine()
    {
        if (_tokens.Count < 2 || _tokens[0].Keyword != Keyword.Create)
        {
            return false;
        }

        var kind = _tokens[1].Keyword == Keyword.Or && _tokens.Count > 3 ? 3 : 1;
        return _tokens[kind].Keyword is Keyword.Function or Keyword.Procedure;
    }

    /// <summary>Ends the statement in the buffer, if there is one.</summary>
    private void End(int end)
    {
        EndPiece(end);
        if (_tokens.Count > 0)
        {
            var line = 1 + _text.AsSpan(0, _firstToken).Count('\n');
            var statement = new PsqlStatement(_file, line, _buffer.ToString().TrimEnd());
            _statements.Add(statement);
            if (ReadsCopyData())
            {
                _awaitingData.Add(statement);
            }
        }

        Reset();
    }

    private void Reset()
    {
        _buffer.Clear();
        _tokens.Clear();
        (_pieceStart, _firstToken, _parens, _atomicDepth) = (-1, -1, 0, 0);
    }

    private void EndPiece(int end)
    {
        if (_pieceStart >= 0)
        {
            _buffer.Append(_text, _pieceStart, end - _pieceStart);
            _pieceStart = -1;
        }
    }

    private bool ReadsCopyData()
    {
        if (_tokens[0].Keyword != Keyword.Copy)
        {
            return false;
        }

        for (var i = 1; i < _tokens.Count - 1; i++)
        {
            if (_tokens[i].Keyword == Keyword.From && _tokens[i + 1].Keyword is Keyword.Stdin or Keyword.Stdout)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the data of the <c>COPY</c>s just sent. One whose statement fails has none: then another <c>COPY</c> comes before the next <c>\.</c>.</summary>
    private void TakeCopyData()
    {
        foreach (var statement in _awaitingData)
        {
            var start = LineAfter(_position);
            var end = FindCopyEnd(start);
            if (end >= 0)
            {
                statement.CopyData = _text[start..end];
                _position = LineAfter(end);
            }
        }

        _awaitingData.Clear();
    }

    private int FindCopyEnd(int start)
    {
        for (var line = start; line < _text.Length; line = LineAfter(line))
        {
            var text = _text.AsSpan(line, LineAfter(line) - line).TrimEnd("\r\n");
            if (text.SequenceEqual("\\."))
            {
                return line;
            }

            if (text.StartsWith("copy ", StringComparison.OrdinalIgnoreCase) && text.Contains("from stdin", StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }
        }

        return -1;
    }

    private int LineAfter(int position)
    {
        var end = _text.IndexOf('\n', position);
        return end < 0 ? _text.Length : end + 1;
    }

    private void MetaCommand(int backslash)
    {
        EndPieceBefore(backslash);
        var name = ReadName(backslash + 1);
        _position = backslash + 1 + name.Length;
        switch (name)
        {
            case ";":
                End(_position);
                return;
            case "copy" or "!":
                _position = LineAfter(backslash);
                TakeClientCopyData(backslash);
                return;
            case "r" or "reset":
                Reset();
                break;
            case "g" or "gx" or "gset" or "gexec" or "gdesc" or "crosstabview" or "watch":
                End(backslash);
                SkipArguments();
                TakeCopyData();
                return;
        }

        SkipArguments();
    }

    private void EndPieceBefore(int backslash)
    {
        if (_pieceStart >= 0)
        {
            EndPiece(backslash);
        }
    }

    private void TakeClientCopyData(int backslash)
    {
        var command = _text.AsSpan(backslash, _position - backslash);
        var end = command.Contains("from stdin", StringComparison.OrdinalIgnoreCase) ? FindCopyEnd(_position) : -1;
        _position = end < 0 ? _position : LineAfter(end);
    }

    private string ReadName(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '?' or '+'))
        {
            end++;
        }

        return end > start || end >= _text.Length ? _text[start..end] : _text[start].ToString();
    }

    /// <summary>Arguments end at the line's end or at an unquoted backslash; <c>\\</c> separates commands.</summary>
    private void SkipArguments()
    {
        for (var quote = '\0'; _position < _text.Length && _text[_position] != '\n'; _position++)
        {
            var c = _text[_position];
            if (quote != '\0')
            {
                _position += quote == '\'' && c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"' or '`')
            {
                quote = c;
            }
            else if (c == '\\')
            {
                _position += _position + 1 < _text.Length && _text[_position + 1] == '\\' ? 2 : 0;
                return;
            }
        }
    }
}
