using System.Buffers;

namespace Waymark.Sql;

/// <content>Operators and comments, which PostgreSQL's rules entangle: an operator ends where a comment starts.</content>
public ref partial struct SqlLexer
{
    /// <summary>Characters that let an operator end in <c>+</c> or <c>-</c> (PostgreSQL manual, 4.1.3).</summary>
    private static readonly SearchValues<char> SignKeepers = SearchValues.Create("~!@#%^&|`?");

    private TokenKind ReadOperator(char c)
    {
        if (_position < _signsEnd)
        {
            return Take(1, TokenKind.Operator);
        }

        if (!CharClass.IsOperatorPart(Peek(1)))
        {
            return Take(1, KindOf(c));
        }

        var length = OperatorRun();
        var text = _sql.Slice(_position, length);
        if (!text.ContainsAny(SignKeepers))
        {
            // What is cut off are signs, each a token of its own: a megabyte of them is read once.
            _signsEnd = _position + length;
            length = Math.Max(1, text.LastIndexOfAnyExcept('+', '-') + 1);
        }

        var isArrow = length == 2 && text[0] == '=' && text[1] == '>';
        return Take(length, length == 1 ? KindOf(c) : isArrow ? TokenKind.EqualsGreater : TokenKind.Operator);
    }

    /// <summary>What an operator of one character is.</summary>
    private static TokenKind KindOf(char c) => c switch
    {
        '=' => TokenKind.EqualsSign,
        '*' => TokenKind.Star,
        _ => TokenKind.Operator,
    };

    private readonly int OperatorRun()
    {
        var length = 0;
        while (CharClass.IsOperatorPart(Peek(length)) && !StartsComment(length) && !StartsIdentifier(length))
        {
            length++;
        }

        return length;
    }

    private readonly bool StartsIdentifier(int ahead) => Peek(ahead) == '`' && Has(LexerOptions.BacktickIdentifiers);

    private readonly bool StartsComment(int ahead)
    {
        var c = Peek(ahead);
        return (c == '-' && Peek(ahead + 1) == '-') || (c == '/' && Peek(ahead + 1) == '*') || (c == '#' && Has(LexerOptions.HashComments));
    }

    /// <summary>Skips the comment that starts at the position.</summary>
    /// <returns>Whether it has an end.</returns>
    private bool SkipComment()
    {
        if (_sql[_position] == '/')
        {
            return SkipBlockComment();
        }

        var end = _sql[_position..].IndexOfAny('\n', '\r');
        _position = end < 0 ? _sql.Length : _position + end;
        return true;
    }

    private bool SkipBlockComment()
    {
        _position += 2;
        for (var depth = 1; depth > 0;)
        {
            var hit = _sql[_position..].IndexOfAny('*', '/');
            if (hit < 0)
            {
                _position = _sql.Length;
                return false;
            }

            _position += hit;
            var (first, second) = (_sql[_position], Peek(1));
            var closes = first == '*' && second == '/';
            var opens = first == '/' && second == '*' && Has(LexerOptions.NestedComments);
            depth += opens ? 1 : closes ? -1 : 0;
            _position += opens || closes ? 2 : 1;
        }

        return true;
    }
}
