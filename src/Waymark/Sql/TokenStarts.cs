namespace Waymark.Sql;

/// <summary>Tells from its first character how a token is read.</summary>
internal static class TokenStarts
{
    private static readonly TokenStart[] Starts = BuildStarts();

    /// <summary>How a token that starts with a character is read.</summary>
    internal static TokenStart Of(char c) => c < Starts.Length ? Starts[c] : TokenStart.Word;

    private static TokenStart[] BuildStarts()
    {
        var starts = new TokenStart[128];
        for (var c = '\0'; c < starts.Length; c++)
        {
            starts[c] = StartOf(c);
        }

        return starts;
    }

    private static TokenStart StartOf(char c) => c switch
    {
        ',' => TokenStart.Comma,
        '(' => TokenStart.LeftParen,
        ')' => TokenStart.RightParen,
        ';' => TokenStart.Semicolon,
        '=' or '*' or '<' or '>' or '+' or '%' or '^' or '|' or '~' or '&' or '!' => TokenStart.Operator,
        '"' => TokenStart.DoubleQuote,
        '\'' => TokenStart.Quote,
        '.' => TokenStart.Dot,
        '$' => TokenStart.Dollar,
        '-' or '/' or '#' => TokenStart.Comment,
        >= '0' and <= '9' => TokenStart.Digit,
        'B' or 'b' or 'E' or 'e' or 'N' or 'n' or 'U' or 'u' or 'X' or 'x' => TokenStart.WordOrPrefix,
        _ => CharClass.IsIdentifierStart(c) ? TokenStart.Word : TokenStart.Sign,
    };
}
