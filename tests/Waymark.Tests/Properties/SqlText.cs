using FsCheck;
using FsCheck.Fluent;
using Waymark.Sql;

namespace Waymark.Tests.Properties;

/// <summary>Generators of text that looks like SQL: from noise of quotes and comments to statements.</summary>
internal static class SqlText
{
    private static readonly string[] Quotes =
    [
        "'", "''", "\"", "\"\"", "`", "[", "]", "E'", "e'\\'", "N'", "B'01'", "x'1F'", "U&'\\0061'", "U&\"d\\0061t\"", "u&'\\+00", "\\", "$$", "$a$",
        "$b$ ' $b$", "$1", "$", "$_x", "--", "-- x\n", "/*", "*/", "/* /* */ */", "#", "\n", "\r\n", "\r", "\t", "\f", " ", "  ",
    ];

    private static readonly string[] Odd =
    [
        "\0", "\u0001", "\u00a0", "ß", "É", "名", "😀", "\ud83d", "\udc00", "\uffff", "\ufeff", "a\u0301", "{", "}", "\\.", "\\N",
    ];

    private static readonly string[] Signs =
    [
        "(", ")", ",", ";", ".", "..", ":", "::", ":=", "=>", "=", "*", "+", "-", "+-", "@-", "<>", "<->", "!==", "||", "%", "^", "~", "?", "?|", "@name",
        ":name", "1", "1.5", ".5", "1e3", "1..2", "0x1f", "1_000", "2a",
    ];

    private static readonly string[] Names = ["t", "public.t", "\"T\"", "SQLUser.u", "x", "y", "a.b.c", "t.*", "id", "from_x", "selecting", "f(", "public.f(x)", "int", "text"];

    private static readonly string[] Pieces =
    [
        "SELECT * FROM t", "SELECT public.t.id FROM public.t", "WITH w AS (SELECT 1 FROM t) SELECT * FROM w", "INSERT INTO t VALUES (1)",
        "UPDATE t SET a = 1 FROM u", "DELETE FROM t USING u", "CREATE TABLE t (id int REFERENCES u)", "DROP TABLE public.t", "ALTER TABLE t ADD c public.kind",
        "CREATE INDEX i ON t (f(a))", "SELECT 't'::regclass, nextval('public.s')", "DO $$ BEGIN PERFORM 1 FROM t; EXECUTE 'DROP TABLE t'; END $$",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $f$ SELECT id FROM t $f$", "CREATE TEMP TABLE t (a int)", "COPY t FROM STDIN;\n1\tx\n\\.\n",
        "CREATE VIEW v AS SELECT EXTRACT(year FROM d) FROM t", "SELECT 1 FROM t FOR UPDATE OF t", "EXPLAIN SELECT * FROM t JOIN u USING (id)",
        "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()", "COMMENT ON TABLE t IS 'x'", "GRANT SELECT ON t TO r", "BEGIN", "COMMIT",
        "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'", "SET search_path = public",
    ];

    private static readonly string[] Keywords = [.. Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.NoKeyword).Select(KeywordTable.SpellingOf)];

    /// <summary>Any text: fragments of SQL without sense, and what no SQL holds.</summary>
    internal static Arbitrary<string> Anything { get; } = Joined(Gen.Frequency(
        (6, Gen.Elements(Quotes)), (1, Gen.Elements(Odd)), (5, Gen.Elements(Signs)), (4, Gen.Elements(Names)), (4, Gen.Elements(Keywords)), (1, Gen.Elements(Pieces))), 40);

    /// <summary>Text that is mostly statements, some of them damaged.</summary>
    internal static Arbitrary<string> Statements { get; } = Joined(Gen.Frequency(
        (12, Gen.Elements(Pieces)), (8, Gen.Constant(";\n")), (2, Gen.Elements(Names)), (2, Gen.Elements(Keywords)), (1, Gen.Elements(Signs)), (1, Gen.Elements(Quotes))), 12);

    /// <summary>Any combination of a lexer's options.</summary>
    internal static Arbitrary<LexerOptions> Options { get; } = Gen.Choose(0, (1 << 13) - 1).Select(bits => (LexerOptions)bits).ToArbitrary();

    private static Arbitrary<string> Joined(Gen<string> fragment, int longest)
    {
        var separator = Gen.Frequency((3, Gen.Constant(" ")), (1, Gen.Constant(string.Empty)));
        var part = fragment.SelectMany(_ => separator, (text, space) => text + space);
        return Arb.From(Gen.Choose(0, longest).SelectMany(count => part.ListOf(count)).Select(parts => string.Concat(parts)), Shrink);
    }

    /// <summary>Smaller texts: halves, and the text without one of its parts.</summary>
    private static IEnumerable<string> Shrink(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= text.Length; start += size)
            {
                yield return text.Remove(start, size);
            }
        }
    }
}
