using Waymark.Sql;

namespace Waymark.Tests.Sql;

/// <summary>The lexer looks at many characters together: a token of any length is one, wherever it stands among them.</summary>
public class TokenLengthTests
{
    private const int Longest = 140;
    private const int LongestGap = 70;

    /// <param name="spelling">How the token is spelt; a star stands for characters of any number.</param>
    /// <param name="character">Which characters.</param>
    /// <param name="kind">What the token is.</param>
    [Theory]
    [InlineData("'*'", 'y', TokenKind.String)]
    [InlineData("'*'''", 'y', TokenKind.String)]
    [InlineData("'*''*'", 'y', TokenKind.String)]
    [InlineData("'*\"*'", 'y', TokenKind.String)]
    [InlineData("\"*\"", 'y', TokenKind.QuotedIdentifier)]
    [InlineData("\"*\"\"\"", 'y', TokenKind.QuotedIdentifier)]
    [InlineData("\"*\"\"*\"", 'y', TokenKind.QuotedIdentifier)]
    [InlineData("\"*'*\"", 'y', TokenKind.QuotedIdentifier)]
    [InlineData("E'*\\'*'", 'y', TokenKind.EscapeString)]
    [InlineData("*", 'y', TokenKind.Word)]
    [InlineData("e*", 'é', TokenKind.Word)]
    [InlineData("*", '1', TokenKind.Number)]
    [InlineData("*.*", '1', TokenKind.Number)]
    [InlineData("$*", '1', TokenKind.Parameter)]
    public void A_token_of_any_length_is_one(string spelling, char character, TokenKind kind)
    {
        for (var length = 1; length <= Longest; length++)
        {
            var token = spelling.Replace("*", new string(character, length), StringComparison.Ordinal);
            for (var gap = 0; gap <= LongestGap; gap++)
            {
                AssertReads(new string(' ', gap) + token, gap, token.Length, kind);
                AssertReads(new string(' ', gap) + token + " , 'z'", gap, token.Length, kind);
            }
        }
    }

    private static void AssertReads(string sql, int offset, int length, TokenKind kind)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        Assert.True(lexer.Read(out var token));
        if (token.Offset != offset || token.Length != length || token.Kind != kind)
        {
            Assert.Fail($"{token.Kind} at {token.Offset} with {token.Length} characters, not {kind} at {offset} with {length}: {sql}");
        }
    }
}
