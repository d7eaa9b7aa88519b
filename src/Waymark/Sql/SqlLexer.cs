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

    /// <summary>Whether words and double quotes mean what they mean in standard SQL.</summary>
    private readonly bool _plain;

    private CharWindow _window;
    private int _position;
    private int _escapeStringEnd;

    /// <summary>The key word that the last word spells.</summary>
    private Keyword _keyword;

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
        _window = new CharWindow(sql, position);
        _plain = !Has(LexerOptions.WideIdentifiers | LexerOptions.DoubleQuotedStrings);
        _position = position;
    }

    /// <summary>Where the next token is looked for.</summary>
    public readonly int Position => _position;

    /// <summary>Reads the next token.</summary>
    /// <param name="token">The token; at the end of the input, one of kind <see cref="TokenKind.End"/>.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(out Token token)
    {
        token = default;
        return ReadCommon(new Span<Token>(ref token)) > 0 || ReadRare(out token);
    }

    /// <summary>Reads the next token, whatever it is.</summary>
    private bool ReadRare(out Token token)
    {
        SkipSpace();
        while (_position < _sql.Length)
        {
            var start = _position;
            var kind = ReadToken(_sql[start]);
            if (kind != TokenKind.Comment || Has(LexerOptions.Comments))
            {
                token = new Token(start, _position - start, kind, kind == TokenKind.Word ? _keyword : Keyword.NoKeyword);
                return true;
            }

            SkipSpace();
        }

        token = new Token(_sql.Length, 0, TokenKind.End);
        return false;
    }

    private readonly bool Has(LexerOptions option) => (_options & option) != 0;

    private readonly char Peek(int ahead) => _position + ahead < _sql.Length ? _sql[_position + ahead] : '\0';

    private void SkipSpace() => _position = _window.SkipSpace(_sql, _position);

    /// <summary>Reads the token or comment that starts at the position, and leaves the position at its end.</summary>
    private TokenKind ReadToken(char c)
    {
        switch (TokenStarts.Of(c))
        {
            case TokenStart.Word:
                return ReadWord();
            case TokenStart.WordOrPrefix:
                return ReadWordOrPrefixedString(c);
            case TokenStart.Comma:
                return Take(1, TokenKind.Comma);
            case TokenStart.LeftParen:
                return Take(1, TokenKind.LeftParen);
            case TokenStart.RightParen:
                return Take(1, TokenKind.RightParen);
            case TokenStart.Semicolon:
                return Take(1, TokenKind.Semicolon);
            case TokenStart.DoubleQuote:
                return ReadDoubleQuoted();
            case TokenStart.Quote:
                return ReadPlainString();
            case TokenStart.Dot:
                return ReadDot();
            case TokenStart.Dollar:
                return ReadDollar();
            case TokenStart.Digit:
                return ReadNumber();
            case TokenStart.Comment when StartsComment(0):
                return SkipComment() ? TokenKind.Comment : TokenKind.Invalid;
            default:
                return ReadSign(c);
        }
    }

    private TokenKind ReadDot()
    {
        var next = Peek(1);
        if (CharClass.IsDigit(next))
        {
            return ReadNumber();
        }

        return next == '.' ? Take(2, TokenKind.DotDot) : Take(1, TokenKind.Dot);
    }

    private TokenKind ReadSign(char c)
    {
        switch (c)
        {
            case '`' when Has(LexerOptions.BacktickIdentifiers):
                return ReadQuoted('`', TokenKind.QuotedIdentifier);
            case '[' when Has(LexerOptions.BracketIdentifiers):
                return ReadQuoted(']', TokenKind.QuotedIdentifier);
            case '[':
                return Take(1, TokenKind.LeftBracket);
            case ']':
                return Take(1, TokenKind.RightBracket);
            case ':':
                return ReadColon();
        }

        if (Has(LexerOptions.NamedParameters) && c is '?' or '@' && TryReadNamedParameter())
        {
            return TokenKind.Parameter;
        }

        if (Has(LexerOptions.WideIdentifiers) && c is '@' or '#' && CharClass.IsIdentifierStart(Peek(1)))
        {
            return ReadWord();
        }

        return CharClass.IsOperatorPart(c) ? ReadOperator(c) : Take(1, TokenKind.Invalid);
    }

    private TokenKind ReadColon()
    {
        if (Peek(1) == ':')
        {
            return Take(2, TokenKind.TypeCast);
        }

        if (Peek(1) == '=')
        {
            return Take(2, TokenKind.ColonEquals);
        }

        return Has(LexerOptions.NamedParameters) && TryReadNamedParameter() ? TokenKind.Parameter : Take(1, TokenKind.Colon);
    }

    private bool TryReadNamedParameter()
    {
        var length = 1;
        while (CharClass.IsIdentifierPart(Peek(length)) && Peek(length) != '\0')
        {
            length++;
        }

        if (length == 1 && _sql[_position] != '?')
        {
            return false;
        }

        _position += length;
        return true;
    }

    private TokenKind ReadWord()
    {
        var start = _position;
        _position = _window.EndOfWord(_sql, start);
        if (_position - start >= CharBlock.Length || !_plain)
        {
            return ReadLongWord(start);
        }

        _keyword = CharBlock.Read(_sql, start).KeywordOf(_position - start);
        return TokenKind.Word;
    }

    private TokenKind ReadLongWord(int start)
    {
        while (_position < _sql.Length && IsWordPart(_sql[_position]))
        {
            _position++;
        }

        _keyword = KeywordTable.Find(_sql[start.._position]);
        return TokenKind.Word;
    }

    private readonly bool IsWordPart(char c) => CharClass.IsIdentifierPart(c) || (Has(LexerOptions.WideIdentifiers) && c is '@' or '#');

    private TokenKind ReadNumber()
    {
        var start = _position;
        if (_sql[start] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B' && char.IsAsciiHexDigit(Peek(2)))
        {
            _position += 2;
            SkipDigits(hexadecimal: true);
            return TokenKind.Number;
        }

        SkipDigits(hexadecimal: false);
        if (Peek(0) == '.' && Peek(1) != '.')
        {
            _position++;
            SkipDigits(hexadecimal: false);
        }

        SkipExponent();
        if (Has(LexerOptions.DigitIdentifiers) && CharClass.IsDigit(_sql[start]) && CharClass.IsIdentifierStart(Peek(0)))
        {
            _position = start;
            return ReadWord();
        }

        return TokenKind.Number;
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

    private TokenKind Take(int length, TokenKind kind)
    {
        _position += length;
        return kind;
    }
}
