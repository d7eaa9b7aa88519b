using System.Buffers;

namespace Waymark.Sql;

/// <content>Operators and comments, which PostgreSQL's rules entangle: an operator ends where a comment starts.</content>
public ref partial struct SqlLexer
{
    /// <summary>Characters that let an operator end in <c>+</c> or <c>-</c> (PostgreSQL manual, 4.1.3).</summary>
    private static readonly SearchValues<char> SignKeepers = SearchValues.Create("~!@#%^&|`?");

    private Token ReadOperator()
    {
        if (_position < _signsEnd)
        {
            return Take(1, TokenKind.Operator);
        }

        var length = OperatorRun();
        var text = _sql.Slice(_position, length);
        if (!text.ContainsAny(SignKeepers))
        {
            // What is cut off are signs, each a token of its own: a megabyte of them is read once.
            _signsEnd = _position + length;
            length = Math.Max(1, text.LastIndexOfAnyExcept('+', '-') + 1);
        }

        var kind = length switch
        {
            1 when text[0] == '=' => TokenKind.EqualsSign,
            1 when text[0] == '*' => TokenKind.Star,
            2 when text[0] == '=' && text[1] == '>' => TokenKind.EqualsGreater,
            _ => TokenKind.Operator,
        };
        return Take(length, kind);
    }

    private readonly int OperatorRun()
    {
        var length = 0;
        while (CharClass.IsOperatorPart(Peek(length)) && !StartsComment(length))
        {
            length++;
        }

        return length;
    }

    private readonly bool StartsComment(int ahead)
    {
        var c = Peek(ahead);
        return (c == '-' && Peek(ahead + 1) == '-') || (c == '/' && Peek(ahead + 1) == '*') || (c == '#' && Has(LexerOptions.HashComments));
    }

    private bool TryReadComment(out bool terminated)
    {
        terminated = true;
        if (!StartsComment(0))
        {
            return false;
        }

        if (_sql[_position] == '/')
        {
            terminated = SkipBlockComment();
            return true;
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
