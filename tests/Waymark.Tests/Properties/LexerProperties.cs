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

    /// <summary>Where sixteen characters are left they are looked at together, elsewhere one by one: both have to see the same.</summary>
    [Fact]
    public void A_token_is_the_same_at_the_end_of_a_text_and_far_from_it() => Property.ForAll(SqlText.Anything, text =>
    {
        var tokens = Tokens(text, LexerOptions.PostgreSql);
        if (tokens.Count > 0 && tokens[^1].Kind != TokenKind.Invalid)
        {
            Assert.Equal(tokens, Tokens(text + "\n" + new string(' ', 32), LexerOptions.PostgreSql));
        }
    });

    [Fact]
    public void A_key_word_is_a_token_at_the_end_of_a_text_and_far_from_it()
    {
        foreach (var keyword in Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.NoKeyword))
        {
            foreach (var spelling in new[] { KeywordTable.SpellingOf(keyword), KeywordTable.SpellingOf(keyword).ToUpperInvariant() })
            {
                var token = new Token(0, spelling.Length, TokenKind.Word, keyword);
                Assert.Equal([token], Tokens(spelling, LexerOptions.PostgreSql));
                Assert.Equal([token], Tokens(spelling + new string('\n', 32), LexerOptions.PostgreSql));
            }
        }
    }

    [Theory]
    [InlineData("\u017felect")]
    [InlineData("\u0173elect")]
    [InlineData("selec\u0174")]
    [InlineData("\u2173elect")]
    [InlineData("t\u00e9le")]
    [InlineData("\uff73elect")]
    [InlineData("a234567890123456")]
    [InlineData("a2345678901234567")]
    [InlineData("a_$4567890123456789012345678901234567890")]
    public void A_word_of_any_characters_and_length_is_no_key_word(string word)
    {
        var token = new Token(0, word.Length, TokenKind.Word);
        Assert.Equal([token], Tokens(word, LexerOptions.PostgreSql));
        Assert.Equal([token], Tokens(word + new string(' ', 32), LexerOptions.PostgreSql));
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
