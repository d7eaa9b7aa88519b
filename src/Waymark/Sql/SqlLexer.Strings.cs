namespace Waymark.Sql;

/// <content>Strings and delimited identifiers.</content>
public ref partial struct SqlLexer
{
    private Token ReadWordOrPrefixedString(char c)
    {
        var next = Peek(1);
        if (next == '\'')
        {
            switch (c | 0x20)
            {
                case 'e' when Has(LexerOptions.EscapeStrings):
                    var token = ReadPrefixed(1, TokenKind.EscapeString, backslash: true);
                    _escapeStringEnd = token.End;
                    return token;
                case 'b' or 'x':
                    return ReadPrefixed(1, TokenKind.BitString, backslash: false);
                case 'n':
                    return ReadPrefixed(1, TokenKind.String, Has(LexerOptions.BackslashEscapes));
            }
        }

        if (next == '&' && (c | 0x20) == 'u' && Has(LexerOptions.UnicodeStrings))
        {
            switch (Peek(2))
            {
                case '\'':
                    return ReadPrefixed(2, TokenKind.UnicodeString, backslash: false);
                case '"':
                    var start = _position;
                    _position += 2;
                    return ReadDelimited('"', start, TokenKind.UnicodeIdentifier);
            }
        }

        return ReadWord();
    }

    /// <summary>Reads a plain string, which has backslash escapes where it continues an escape string on another line (PostgreSQL manual, 4.1.2.1).</summary>
    private Token ReadPlainString()
    {
        var continues = _escapeStringEnd > 0 && IsLineBreak(_sql[_escapeStringEnd.._position]);
        var token = ReadString(_position, TokenKind.String, continues || Has(LexerOptions.BackslashEscapes));
        _escapeStringEnd = continues ? token.End : 0;
        return token;
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

    private Token ReadPrefixed(int prefix, TokenKind kind, bool backslash)
    {
        var start = _position;
        _position += prefix;
        return ReadString(start, kind, backslash);
    }

    private Token ReadDoubleQuoted() => Has(LexerOptions.DoubleQuotedStrings)
        ? ReadQuoted('"', _position, TokenKind.String, Has(LexerOptions.BackslashEscapes))
        : ReadDelimited('"', _position, TokenKind.QuotedIdentifier);

    private Token ReadString(int start, TokenKind kind, bool backslash) => ReadQuoted('\'', start, kind, backslash);

    private Token ReadDelimited(char close, int start, TokenKind kind) => ReadQuoted(close, start, kind, backslash: false);

    /// <summary>Reads from the opening quote, at the position, to the closing one; a doubled closing quote stands for itself.</summary>
    private Token ReadQuoted(char close, int start, TokenKind kind, bool backslash)
    {
        _position++;
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
                return new Token(start, _position - start, kind);
            }

            _position++;
        }

        _position = _sql.Length;
        return new Token(start, _position - start, TokenKind.Invalid);
    }

    private Token ReadDollar()
    {
        if (!Has(LexerOptions.DollarQuotes))
        {
            return Has(LexerOptions.NamedParameters) && TryReadNamedParameter(out var parameter) ? parameter : Take(1, TokenKind.Invalid);
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

    private Token ReadDollarString(int tagLength)
    {
        var start = _position;
        var tag = _sql.Slice(start, tagLength);
        var end = _sql[(start + tagLength)..].IndexOf(tag);
        _position = end < 0 ? _sql.Length : start + tagLength + end + tagLength;
        return new Token(start, _position - start, end < 0 ? TokenKind.Invalid : TokenKind.DollarString);
    }
}
