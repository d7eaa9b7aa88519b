namespace Waymark.Sql.Scanning;

/// <summary>Whether text, run as SQL, could lose data: it drops, truncates or deletes something.</summary>
internal static class Destructiveness
{
    /// <summary>How deep text within text is looked into.</summary>
    private const int DeepestText = 16;

    /// <summary>Whether words that lose data stand in a text, as far as it can be told from the text alone.</summary>
    internal static bool IsDestructive(ReadOnlySpan<char> text) => IsDestructive(text, 0);

    private static bool IsDestructive(ReadOnlySpan<char> text, int depth)
    {
        var lexer = new SqlLexer(text, LexerOptions.PostgreSql);
        var previous = default(Token);
        while (lexer.Read(out var token))
        {
            if (token.Keyword is Keyword.Drop or Keyword.Truncate
                || (token.Keyword == Keyword.Delete && (previous.Keyword == Keyword.Then || (previous.Keyword != Keyword.On && DeletesRows(lexer))))
                || (HidesText(token) && depth < DeepestText && IsDestructive(Inside(token.TextOf(text)), depth + 1)))
            {
                return true;
            }

            previous = token;
        }

        return false;
    }

    /// <summary>Whether FROM follows, or nothing: what follows may be built apart.</summary>
    private static bool DeletesRows(SqlLexer lexer) => !lexer.Read(out var next) || next.Keyword == Keyword.From;

    /// <summary>Whether a token may have SQL in it: a dollar-quoted string, or one whose end is built apart.</summary>
    private static bool HidesText(in Token token) => token.Kind is TokenKind.DollarString || (token.Kind == TokenKind.Invalid && token.Length > 1);

    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text)
    {
        if (text[0] != '$')
        {
            return text[1..];
        }

        var (start, _) = StringDecoder.ContentOf(text, TokenKind.DollarString);
        return text[start..];
    }
}
