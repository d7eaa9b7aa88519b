namespace Waymark.Sql;

/// <content>Strings and delimited identifiers.</content>
public ref partial struct SqlLexer
{
    private TokenKind ReadWordOrPrefixedString(char c)
    {
        var next = Peek(1);
        if (next == '\'')
        {
            switch (c | 0x20)
            {
                case 'e' when Has(LexerOptions.EscapeStrings):
                    var kind = ReadPrefixed(1, '\'', TokenKind.EscapeString, backslash: true);
                    _escapeStringEnd = _position;
                    return kind;
                case 'b' or 'x':
                    return ReadPrefixed(1, '\'', TokenKind.BitString);
                case 'n':
                    return ReadPrefixed(1, '\'', TokenKind.String, Has(LexerOptions.BackslashEscapes));
            }
        }

        if (next == '&' && (c | 0x20) == 'u' && Has(LexerOptions.UnicodeStrings))
        {
            switch (Peek(2))
            {
                case '\'':
                    return ReadPrefixed(2, '\'', TokenKind.UnicodeString);
                case '"':
                    return ReadPrefixed(2, '"', TokenKind.UnicodeIdentifier);
            }
        }

        return ReadWord();
    }

    /// <summary>Reads a plain string, which has backslash escapes where it continues an escape string on another line (PostgreSQL manual, 4.1.2.1).</summary>
    private TokenKind ReadPlainString()
    {
        var continues = _escapeStringEnd > 0 && IsLineBreak(_sql[_escapeStringEnd.._position]);
        var kind = ReadQuoted('\'', TokenKind.String, continues || Has(LexerOptions.BackslashEscapes));
        _escapeStringEnd = continues ? _position : 0;
        return kind;
    }

    /// <summary>Whether a gap is white space with a line break in it, perhaps with comments to the end of a line.</summary>
    private static bool IsLineBreak(ReadOnlySpan<char> gap)
    {
        var breaks = false;
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i..].StartsWith("--"))
            {
                i += Math.Max(0, gap[i..].IndexOfAny('\n', '\r'));
            }

            breaks |= gap[i] is '\n' or '\r';
            if (!CharClass.IsSpace(gap[i]))
            {
                return false;
            }
        }

        return breaks;
    }

    private TokenKind ReadPrefixed(int prefix, char close, TokenKind kind, bool backslash = false)
    {
        _position += prefix;
        return ReadQuoted(close, kind, backslash);
    }

    private TokenKind ReadDoubleQuoted() => Has(LexerOptions.DoubleQuotedStrings)
        ? ReadQuoted('"', TokenKind.String, Has(LexerOptions.BackslashEscapes))
        : ReadQuoted('"', TokenKind.QuotedIdentifier);

    /// <summary>Reads from the opening quote, at the position, to the closing one; a doubled closing quote stands for itself.</summary>
    private TokenKind ReadQuoted(char close, TokenKind kind, bool backslash = false)
    {
        _position++;
        return ReadLongQuoted(close, kind, backslash);
    }

    private TokenKind ReadLongQuoted(char close, TokenKind kind, bool backslash)
    {
        while (_position < _sql.Length)
        {
            var rest = _sql[_position..];
            var hit = backslash ? rest.IndexOfAny(close, '\\') : rest.IndexOf(close);
            if (hit < 0)
            {
                break;
            }

            _position += hit + 1;
            if (_sql[_position - 1] == close && Peek(0) != close)
            {
                return kind;
            }

            _position++;
        }

        _position = _sql.Length;
        return TokenKind.Invalid;
    }

    private TokenKind ReadDollar()
    {
        if (!Has(LexerOptions.DollarQuotes))
        {
            return Has(LexerOptions.NamedParameters) && TryReadNamedParameter() ? TokenKind.Parameter : Take(1, TokenKind.Invalid);
        }

        if (CharClass.IsDigit(Peek(1)))
        {
            var length = 2;
            while (CharClass.IsDigit(Peek(length)))
            {
                length++;
            }

            return Take(length, TokenKind.Parameter);
        }

        var tag = DollarTagLength();
        return tag == 0 ? Take(1, TokenKind.Invalid) : ReadDollarString(tag);
    }

    /// <summary>The length of <c>$tag$</c> at the position, or 0 when there is none.</summary>
    private readonly int DollarTagLength()
    {
        var length = 1;
        while (_position + length < _sql.Length)
        {
            var c = _sql[_position + length];
            if (c == '$')
            {
                return length + 1;
            }

            if (!(length == 1 ? CharClass.IsIdentifierStart(c) : CharClass.IsIdentifierPart(c)))
            {
                return 0;
            }

            length++;
        }

        return 0;
    }

    private TokenKind ReadDollarString(int tagLength)
    {
        var start = _position;
        var tag = _sql.Slice(start, tagLength);
        var end = _sql[(start + tagLength)..].IndexOf(tag);
        _position = end < 0 ? _sql.Length : start + tagLength + end + tagLength;
        return end < 0 ? TokenKind.Invalid : TokenKind.DollarString;
    }
}
