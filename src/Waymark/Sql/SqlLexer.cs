namespace Waymark.Sql;

/// <summary>
/// Reads SQL text token by token, without allocating. White space and comments are the gaps between the
/// tokens; tokens and gaps together are the input, always.
/// </summary>
/// <remarks>
/// The rules are PostgreSQL's (manual, 4.1), widened by <see cref="LexerOptions"/> for other dialects. What
/// has no end, and characters that start no token, come back as <see cref="TokenKind.Invalid"/>.
/// </remarks>
public ref partial struct SqlLexer
{
    private readonly ReadOnlySpan<char> _sql;
    private readonly LexerOptions _options;
    private int _position;
    private int _escapeStringEnd;

    /// <summary>Up to here, from the position on, stand only signs that are tokens of one character each.</summary>
    private int _signsEnd;

    /// <summary>Starts reading.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="options">What the dialect allows.</param>
    /// <param name="position">Where to start, between two tokens.</param>
    public SqlLexer(ReadOnlySpan<char> sql, LexerOptions options, int position = 0)
    {
        _sql = sql;
        _options = options;
        _position = position;
    }

    /// <summary>Where the next token is looked for.</summary>
    public readonly int Position => _position;

    /// <summary>Reads the next token.</summary>
    /// <param name="token">The token; at the end of the input, one of kind <see cref="TokenKind.End"/>.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(out Token token)
    {
        SkipSpace();
        while (_position < _sql.Length)
        {
            var c = _sql[_position];
            if (c is not ('-' or '/' or '#') || !StartsComment(0))
            {
                token = ReadToken(c);
                return true;
            }

            var start = _position;
            var terminated = SkipComment();
            if (!terminated || Has(LexerOptions.Comments))
            {
                token = new Token(start, _position - start, terminated ? TokenKind.Comment : TokenKind.Invalid);
                return true;
            }

            SkipSpace();
        }

        token = new Token(_sql.Length, 0, TokenKind.End);
        return false;
    }

    private readonly bool Has(LexerOptions option) => (_options & option) != 0;

    private readonly char Peek(int ahead) => _position + ahead < _sql.Length ? _sql[_position + ahead] : '\0';

    private void SkipSpace()
    {
        while (_position < _sql.Length && CharClass.IsSpace(_sql[_position]))
        {
            _position++;
        }
    }

    private Token ReadToken(char c)
    {
        if (CharClass.IsIdentifierStart(c))
        {
            return ReadWordOrPrefixedString(c);
        }

        switch (c)
        {
            case ',':
                return Take(1, TokenKind.Comma);
            case '(':
                return Take(1, TokenKind.LeftParen);
            case ')':
                return Take(1, TokenKind.RightParen);
            case ';':
                return Take(1, TokenKind.Semicolon);
            case '"':
                return ReadDoubleQuoted();
            case '\'':
                return ReadPlainString();
            case '.':
                return ReadDot();
            case '$':
                return ReadDollar();
            case >= '0' and <= '9':
                return ReadNumber();
            default:
                return ReadSign(c);
        }
    }

    private Token ReadDot()
    {
        var next = Peek(1);
        if (CharClass.IsDigit(next))
        {
            return ReadNumber();
        }

        return next == '.' ? Take(2, TokenKind.DotDot) : Take(1, TokenKind.Dot);
    }

    private Token ReadSign(char c)
    {
        switch (c)
        {
            case '`' when Has(LexerOptions.BacktickIdentifiers):
                return ReadDelimited('`', _position, TokenKind.QuotedIdentifier);
            case '[' when Has(LexerOptions.BracketIdentifiers):
                return ReadDelimited(']', _position, TokenKind.QuotedIdentifier);
            case '[':
                return Take(1, TokenKind.LeftBracket);
            case ']':
                return Take(1, TokenKind.RightBracket);
            case ':':
                return ReadColon();
        }

        if (Has(LexerOptions.NamedParameters) && c is '?' or '@' && TryReadNamedParameter(out var parameter))
        {
            return parameter;
        }

        if (Has(LexerOptions.WideIdentifiers) && c is '@' or '#' && CharClass.IsIdentifierStart(Peek(1)))
        {
            return ReadWord();
        }

        return CharClass.IsOperatorPart(c) ? ReadOperator(c) : Take(1, TokenKind.Invalid);
    }

    private Token ReadColon()
    {
        if (Peek(1) == ':')
        {
            return Take(2, TokenKind.TypeCast);
        }

        if (Peek(1) == '=')
        {
            return Take(2, TokenKind.ColonEquals);
        }

        return Has(LexerOptions.NamedParameters) && TryReadNamedParameter(out var parameter) ? parameter : Take(1, TokenKind.Colon);
    }

    private bool TryReadNamedParameter(out Token token)
    {
        var length = 1;
        while (CharClass.IsIdentifierPart(Peek(length)) && Peek(length) != '\0')
        {
            length++;
        }

        token = default;
        if (length == 1 && _sql[_position] != '?')
        {
            return false;
        }

        token = Take(length, TokenKind.Parameter);
        return true;
    }

    private Token ReadWord()
    {
        var start = _position++;
        while (_position < _sql.Length && IsWordPart(_sql[_position]))
        {
            _position++;
        }

        var text = _sql[start.._position];
        return new Token(start, text.Length, TokenKind.Word, KeywordTable.Find(text));
    }

    private readonly bool IsWordPart(char c) => CharClass.IsIdentifierPart(c) || (Has(LexerOptions.WideIdentifiers) && c is '@' or '#');

    private Token ReadNumber()
    {
        var start = _position;
        if (_sql[start] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B' && char.IsAsciiHexDigit(Peek(2)))
        {
            _position += 2;
            SkipDigits(hexadecimal: true);
            return new Token(start, _position - start, TokenKind.Number);
        }

        SkipDigits(hexadecimal: false);
        if (Peek(0) == '.' && Peek(1) != '.')
        {
            _position++;
            SkipDigits(hexadecimal: false);
        }

        SkipExponent();
        if (Has(LexerOptions.DigitIdentifiers) && _position < _sql.Length && CharClass.IsIdentifierStart(_sql[_position]))
        {
            _position = start;
            return ReadWord();
        }

        return new Token(start, _position - start, TokenKind.Number);
    }

    private void SkipDigits(bool hexadecimal)
    {
        while (CharClass.IsDigit(Peek(0)) || (hexadecimal && char.IsAsciiHexDigit(Peek(0))) || (Peek(0) == '_' && char.IsAsciiHexDigit(Peek(1))))
        {
            _position++;
        }
    }

    private void SkipExponent()
    {
        if (Peek(0) is not ('e' or 'E'))
        {
            return;
        }

        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (CharClass.IsDigit(Peek(1 + sign)))
        {
            _position += 1 + sign;
            SkipDigits(hexadecimal: false);
        }
    }

    private Token Take(int length, TokenKind kind)
    {
        var token = new Token(_position, length, kind);
        _position += length;
        return token;
    }
}
