using FsCheck.Fluent;
using Waymark.Sql;

namespace Waymark.Tests.Properties;

/// <summary>What holds of the lexer for any text and any dialect.</summary>
public class LexerProperties
{
    [Fact]
    public void Tokens_and_gaps_are_the_input()
    {
        Property.ForAll(SqlText.Anything, text => AssertWhole(text, LexerOptions.PostgreSql));
        Property.ForAll(SqlText.Anything.Generator.SelectMany(_ => SqlText.Options.Generator, (text, options) => (text, options)).ToArbitrary(), pair => AssertWhole(pair.text, pair.options));
    }

    [Fact]
    public void A_lexer_started_between_two_tokens_reads_the_same_tokens()
    {
        Property.ForAll(SqlText.Anything, text =>
        {
            var tokens = Tokens(text, LexerOptions.PostgreSql);
            for (var i = 1; i < tokens.Count; i++)
            {
                var lexer = new SqlLexer(text, LexerOptions.PostgreSql, tokens[i - 1].End);
                Assert.True(lexer.Read(out var token));
                Assert.Equal(tokens[i], token);
            }
        });
    }

    [Fact]
    public void A_key_word_is_found_however_it_is_spelt()
    {
        foreach (var keyword in Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.NoKeyword))
        {
            var spelling = KeywordTable.SpellingOf(keyword);
            Assert.Equal(keyword, KeywordTable.Find(spelling));
            Assert.Equal(keyword, KeywordTable.Find(spelling.ToUpperInvariant()));
            Assert.Equal(Keyword.NoKeyword, KeywordTable.Find(spelling + "_x"));
        }
    }

    private static void AssertWhole(string text, LexerOptions options)
    {
        var position = 0;
        foreach (var token in Tokens(text, options))
        {
            Assert.True(token.Length > 0);
            Assert.True(token.Offset >= position);
            AssertGap(text[position..token.Offset], options);
            position = token.End;
        }

        AssertGap(text[position..], options);
    }

    /// <summary>A gap holds white space and whole comments, read here by rules of its own.</summary>
    private static void AssertGap(string gap, LexerOptions options)
    {
        var rest = gap.AsSpan();
        while (!(rest = rest.TrimStart(" \t\n\v\f\r")).IsEmpty)
        {
            Assert.False(options.HasFlag(LexerOptions.Comments), "a comment is no gap where comments are tokens");
            var isLine = rest.StartsWith("--") || (options.HasFlag(LexerOptions.HashComments) && rest[0] == '#');
            Assert.True(isLine || rest.StartsWith("/*"), $"a gap holds \"{rest}\"");
            rest = rest[(isLine ? LineLength(rest) : BlockLength(rest, options.HasFlag(LexerOptions.NestedComments)))..];
        }
    }

    private static int LineLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : end;
    }

    private static int BlockLength(ReadOnlySpan<char> text, bool nested)
    {
        var (depth, i) = (0, 0);
        do
        {
            Assert.True(i + 1 < text.Length, "a gap holds a comment without an end");
            var pair = text.Slice(i, 2);
            var change = pair is "/*" && (nested || depth == 0) ? 1 : pair is "*/" ? -1 : 0;
            depth += change;
            i += change == 0 ? 1 : 2;
        }
        while (depth > 0);
        return i;
    }

    private static List<Token> Tokens(string text, LexerOptions options)
    {
        var lexer = new SqlLexer(text, options);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }
}
