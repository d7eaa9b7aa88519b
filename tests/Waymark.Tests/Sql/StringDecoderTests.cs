using FsCheck;
using FsCheck.Fluent;
using Waymark.Sql;
using Waymark.Sql.Scanning;

using Property = Waymark.Tests.Properties.Property;

namespace Waymark.Tests.Sql;

public class StringDecoderTests
{
    public static TheoryData<string> Spellings => [.. StringConstant.Spellings.Select(spelling => spelling.Name)];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_value_is_what_was_spelt_and_each_place_spells_its_character(string spelling)
    {
        var spell = StringConstant.Spellings.Single(candidate => candidate.Name == spelling).Spell;
        Check.One(Property.Times(100), Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            var source = $"SELECT {spell(text)}";
            var decoded = Decode(source);
            Assert.Equal(text, decoded.Text);
            Assert.Equal(text.Length + 1, decoded.SourceOffsets.Length);
            for (var i = 0; i < text.Length; i++)
            {
                AssertSpells(text[i], source[decoded.SourceOffsets[i]..decoded.SourceEnds[i]]);
            }
        }));
    }

    [Theory]
    [InlineData(@"E'\b\f\n\r\t\v'", "\b\f\n\r\t\v")]
    [InlineData(@"E'\\\'\a\""'", @"\'a""")]
    [InlineData(@"E'\101\60\7'", "A0\a")]
    [InlineData(@"E'\x41\x4g'", "A\u0004g")]
    [InlineData(@"E'\xC3\xA9\303\251'", "éé")]
    [InlineData(@"E'\u00e9\U0001F600\uD83D\uDE00'", "é😀😀")]
    [InlineData(@"E'\u12 \xg'", "u12 xg")]
    [InlineData("E'it''s'", "it's")]
    [InlineData("U&'d\\0061t\\+000061 \\\\ '' \\00'", "data \\ ' \\00")]
    [InlineData("U&'d!0061t!+000061!!' UESCAPE '!'", "data!")]
    [InlineData("n'x''y'", "x'y")]
    [InlineData("$$it's \\ $$", "it's \\ ")]
    [InlineData("$a$ $$ $b$ $a$", " $$ $b$ ")]
    [InlineData("'a'\n'b' -- c\n\n 'd'", "abd")]
    [InlineData("E'a\\n'\n'b\\'c'", "a\nb'c")]
    [InlineData("''", "")]
    public void Every_escape_has_its_value(string constant, string value) => Assert.Equal(value, Decode($"SELECT {constant}").Text);

    [Fact]
    public void A_constant_on_the_same_line_is_none_of_its_pieces() => Assert.Equal("a", Decode("SELECT 'a' 'b'").Text);

    /// <summary>The value of a string constant.</summary>
    internal static string ValueOf(string constant) => Decode($"SELECT {constant}").Text;

    private static DecodedText Decode(string source)
    {
        var tokens = new List<Token>();
        var lexer = new SqlLexer(source, LexerOptions.PostgreSql);
        while (lexer.Read(out var token))
        {
            Assert.NotEqual(TokenKind.Invalid, token.Kind);
            tokens.Add(token);
        }

        tokens.Add(new Token(source.Length, 0, TokenKind.End));
        var list = new ReferenceList();
        var context = new ScanContext { Output = list };
        var scanner = new StatementScanner(source, tokens.ToArray(), context, segment: 0);
        var value = scanner.ValueOf(tokens[1]);
        var text = value.Text.ToString();
        var offsets = Enumerable.Range(value.Start, text.Length + 1).Select(Segment(value.Segment, list.ToSource)).ToArray();
        var ends = Enumerable.Range(value.Start + 1, text.Length).Select(Segment(value.Segment, list.ToSourceEnd)).ToArray();
        return new DecodedText(text, offsets, ends);
    }

    private static Func<int, int> Segment(int segment, Func<int, int, int> map) => offset => map(segment, offset);

    /// <summary>Asserts that a spelling, in whichever constant, stands for a character.</summary>
    private static void AssertSpells(char value, string spelling)
    {
        var code = ((int)value).ToString("x4", System.Globalization.CultureInfo.InvariantCulture);
        string[] valid = [value.ToString(), $"{value}{value}", $"\\{value}", $"\\u{code}", $"\\{code.ToUpperInvariant()}", value == '\n' ? "\\n" : "?"];
        Assert.Contains(spelling, valid);
    }
}
