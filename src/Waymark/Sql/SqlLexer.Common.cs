using System.Runtime.CompilerServices;

namespace Waymark.Sql;

/// <content>The tokens that statements are mostly made of, read one after the other without a look at what is rare.</content>
public ref partial struct SqlLexer
{
    /// <summary>Reads tokens until a semicolon has been read.</summary>
    /// <param name="buffer">Takes the tokens; the semicolon is written to <see cref="TokenBuffer.Next"/> and not kept.</param>
    /// <returns>Whether there was one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool ReadToSemicolon(TokenBuffer buffer)
    {
        while (true)
        {
            buffer.Keep(ReadCommon(buffer.Free));
            ref var token = ref buffer.Next();
            if (!ReadRare(out token) || token.Kind == TokenKind.Semicolon)
            {
                return token.Kind == TokenKind.Semicolon;
            }

            buffer.Keep();
        }
    }

    /// <summary>Reads common tokens, as long as no others stand between them.</summary>
    /// <param name="tokens">Takes them.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadCommon(scoped Span<Token> tokens)
    {
        var sql = _sql;
        var (position, count) = (_position, 0);
        while (_plain && count < tokens.Length)
        {
            position = _window.SkipSpace(sql, position);
            if ((uint)position >= (uint)sql.Length || ReadCommon(sql, position, out var kind, out var keyword) is not (> 0 and var length))
            {
                break;
            }

            tokens[count++] = new Token(position, length, kind, keyword);
            position += length;
        }

        _position = position;
        return count;
    }

    /// <summary>Reads a common token.</summary>
    /// <returns>Its length; 0 when one that is not common may start here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadCommon(ReadOnlySpan<char> sql, int start, out TokenKind kind, out Keyword keyword)
    {
        keyword = Keyword.NoKeyword;
        switch (TokenStarts.Of(sql[start]))
        {
            case TokenStart.Word:
            case TokenStart.WordOrPrefix when After(sql, start) is not ('\'' or '&'):
                kind = TokenKind.Word;
                return ReadCommonWord(sql, start, out keyword);
            case TokenStart.DoubleQuote:
                kind = TokenKind.QuotedIdentifier;
                return LengthOfQuoted(sql, start);
            case TokenStart.Quote when _escapeStringEnd == 0 && !Has(LexerOptions.BackslashEscapes):
                kind = TokenKind.String;
                return LengthOfQuoted(sql, start);
            case TokenStart.Comma:
                kind = TokenKind.Comma;
                return 1;
            case TokenStart.LeftParen:
                kind = TokenKind.LeftParen;
                return 1;
            case TokenStart.RightParen:
                kind = TokenKind.RightParen;
                return 1;
            case TokenStart.Dot when After(sql, start) is not ('.' or (>= '0' and <= '9')):
                kind = TokenKind.Dot;
                return 1;
            case TokenStart.Operator when !CharClass.IsOperatorPart(After(sql, start)):
                kind = KindOf(sql[start]);
                return 1;
            case TokenStart.Dollar when Has(LexerOptions.DollarQuotes):
                kind = TokenKind.Parameter;
                return LengthOfDigits(sql, start, start + 1);
            case TokenStart.Digit:
                kind = TokenKind.Number;
                return LengthOfDigits(sql, start, start);
            default:
                kind = TokenKind.End;
                return 0;
        }
    }

    /// <summary>Reads a word that is shorter than a block of characters.</summary>
    /// <returns>Its length; 0 when it is longer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadCommonWord(ReadOnlySpan<char> sql, int start, out Keyword keyword)
    {
        var length = _window.EndOfWord(sql, start) - start;
        if (length >= CharBlock.Length)
        {
            keyword = Keyword.NoKeyword;
            return 0;
        }

        keyword = CharBlock.Read(sql, start).KeywordOf(length);
        return length;
    }

    /// <summary>The length of what stands in quotes, where the next quote is its end; 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LengthOfQuoted(ReadOnlySpan<char> sql, int start)
    {
        var end = _window.NextQuote(sql, start);
        return (uint)end < (uint)sql.Length && sql[end] == sql[start] && After(sql, end) != sql[start] ? end + 1 - start : 0;
    }

    /// <summary>The length of a token that is all digits from a position on; 0 when it is not, or is long.</summary>
    private int LengthOfDigits(ReadOnlySpan<char> sql, int start, int digits)
    {
        var end = _window.EndOfWord(sql, start);
        var length = end - start;
        if (end == digits || length >= CharBlock.Length || After(sql, end - 1) == '.')
        {
            return 0;
        }

        foreach (var c in sql[digits..end])
        {
            length = CharClass.IsDigit(c) ? length : 0;
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char After(ReadOnlySpan<char> sql, int position) => (uint)(position + 1) < (uint)sql.Length ? sql[position + 1] : '\0';
}
