using System.Diagnostics;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Tests.Properties;

/// <summary>Text made to break a reader ends in an error, and does so in time that grows with its length only.</summary>
public class HostileInputTests
{
    private const int Megabyte = 1 << 20;

    /// <summary>A quadratic loop over a megabyte takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("app"),
        SystemNames = PostgresSystemNames.Instance,
    }));

    public static TheoryData<string> Fragments =>
    [
        "(", ")", "[", "]", "{", "'", "\"", "/*", "*/", "--", "$a$", "$", "+-", "-", "+", "\\", ";", ",", ".", ":", "::", "=", "\0", "\ud800", "\udc00", "é",
        "CASE ", "CASE WHEN ", "SELECT (", "SELECT (SELECT ", "SELECT * FROM (", "SELECT * FROM a JOIN (", "WITH a AS (", "WITH RECURSIVE a AS (", "NOT ", "ARRAY[", "f(", "a.", "a,", "a ",
        "(SELECT 1) UNION ", "EXPLAIN ", "PREPARE p AS ", "BEGIN ", "DO $$ BEGIN ", "$$", "E'\\", "U&'\\", "U&\"", "CREATE TABLE t (", "CREATE FUNCTION f(",
        "BEGIN ATOMIC ", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC ", "GRANT ", "COPY t FROM STDIN;\n", "1 + ", "- ", "a::", "x IS NOT ", "x COLLATE ", "ROWS FROM (",
        "CAST(", "SUBSTRING(a FROM ", "xmlelement(name a, ", "json_object(", "CREATE SCHEMA s CREATE TABLE ", "EXECUTE '", "DO 'DO ''", "IF a THEN ", "LOOP ", "<<", "a IN (", "a AS (SELECT 1 FROM b), ", "CREATE RULE r AS ON INSERT TO t DO (",
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_megabyte_of_one_fragment_ends_soon(string fragment)
    {
        AssertEnds(Repeat(fragment, Megabyte));
        AssertEnds("SELECT " + Repeat(fragment, Megabyte));
        AssertEnds("WITH " + Repeat(fragment, Megabyte));
        AssertEnds("SELECT * FROM t WHERE a = " + Repeat(fragment, Megabyte / 8));
        AssertEnds("DO $waymark$ BEGIN " + Repeat(fragment, Megabyte / 8) + " END $waymark$");
        AssertEnds("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $waymark$ SELECT " + Repeat(fragment, Megabyte / 8) + "$waymark$");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("/*")]
    [InlineData("$a$ x")]
    [InlineData("SELECT (")]
    [InlineData("SELECT (SELECT ")]
    [InlineData("SELECT CASE ")]
    [InlineData("SELECT '")]
    [InlineData("SELECT \"x")]
    [InlineData("SELECT E'\\'")]
    [InlineData("SELECT $a$ $b$ $a")]
    [InlineData("SELECT 1 /* /* */")]
    [InlineData("SELECT \0")]
    [InlineData("SELECT * FROM t WHERE")]
    [InlineData("SELECT * FROM (a JOIN b")]
    [InlineData("CREATE TABLE t (a int")]
    [InlineData("DO $$ BEGIN")]
    [InlineData("DO $$ BEGIN IF a THEN END $$")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT ( $$")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;")]
    [InlineData("\\")]
    [InlineData("{")]
    public void Unfinished_text_is_an_error(string sql)
    {
        Assert.True(Scan(sql).HasErrors);
        Assert.True(Scan("SELECT 1;\n" + sql).HasErrors);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("(SELECT ", ")")]
    [InlineData("ARRAY[", "]")]
    [InlineData("f(", ")")]
    [InlineData("CASE WHEN a THEN ", " END")]
    [InlineData("NOT ", "")]
    [InlineData("- ", "")]
    public void Nesting_beyond_measure_is_an_error_and_sane_nesting_is_none(string open, string close)
    {
        Assert.False(Scan("SELECT " + Nested(open, "1", close, 200)).HasErrors);
        var deep = Scan("SELECT " + Nested(open, "1", close, 100_000));
        Assert.True(close.Length == 0 || deep.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TooDeep));
    }

    [Fact]
    public void Lone_surrogates_are_parts_of_names()
    {
        const string Sql = "SELECT * FROM a\ud800, \"b\udc00\"";
        var list = Scan(Sql);
        Assert.False(list.HasErrors);
        Assert.Equal(["a\ud800", "\"b\udc00\""], list.References.ToArray().Select(reference => list.NameTextOf(reference, Sql).ToString()));
    }

    private static string Repeat(string fragment, int length) => string.Concat(Enumerable.Repeat(fragment, length / fragment.Length));

    private static string Nested(string open, string core, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));

    private static void AssertEnds(string sql)
    {
        var watch = Stopwatch.StartNew();
        Resolver.ResolveScript(sql, new ResolverSession());
        Assert.True(watch.Elapsed < Patience, $"{sql[..60]}…: {watch.Elapsed}");
    }

    private static ReferenceList Scan(string sql)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, list);
        return list;
    }
}
