using FsCheck;
using FsCheck.Fluent;
using Waymark.Sql;

using Property = Waymark.Tests.Properties.Property;

namespace Waymark.Tests.Sql;

/// <summary>Bodies that no server would take end in an error with a place, never in a crash, and never in silence.</summary>
public class HostileBodyTests
{
    public static TheoryData<string, string, int> Bodies => new()
    {
        { Repeat("BEGIN ", 10_000), DiagnosticCodes.TooDeep, 0 },
        { Repeat("BEGIN ", 100), DiagnosticCodes.Syntax, 600 },
        { Repeat("IF a THEN ", 100_000), DiagnosticCodes.Syntax, 0 },
        { "BEGIN " + Repeat("IF a THEN ", 100_000), DiagnosticCodes.TooDeep, 0 },
        { "BEGIN " + Repeat("LOOP ", 100_000), DiagnosticCodes.TooDeep, 0 },
        { "BEGIN " + Repeat("FOR r IN a LOOP ", 50_000), DiagnosticCodes.TooDeep, 0 },
        { "BEGIN a := " + Repeat("(", 1_000_000), DiagnosticCodes.Unbalanced, 0 },
        { "BEGIN a := " + Repeat("(", 5000) + "1" + Repeat(")", 5000) + "; END", DiagnosticCodes.TooDeep, 0 },
        { "BEGIN SELECT " + Repeat("(", 1_000_000), DiagnosticCodes.UnknownStatement, 0 },
        { "BEGIN EXECUTE " + Repeat("concat(", 5000) + "'SELECT 1'" + Repeat(")", 5000) + "; END", DiagnosticCodes.TooDeep, 0 },
        { "BEGIN SELECT 1 " + Repeat("INTO a ", 100_000) + "; END", DiagnosticCodes.Syntax, 22 },
        { "BEGIN EXECUTE 'SELECT 1' " + Repeat("INTO a ", 100_000) + "; END", DiagnosticCodes.Syntax, 32 },
        { "DECLARE " + Repeat("a", 1_000_000), DiagnosticCodes.Syntax, 0 },
        { "BEGIN a := 'b; END", DiagnosticCodes.Unterminated, 11 },
        { "BEGIN EXECUTE 'SELECT ''b'; END", DiagnosticCodes.Unterminated, 22 },
        { "BEGIN EXECUTE E'SELECT \\'b'; END", DiagnosticCodes.Unterminated, 23 },
        { "BEGIN EXECUTE 'SELECT \"b'; END", DiagnosticCodes.Unterminated, 22 },
        { "BEGIN EXECUTE 'SELECT /* b'; END", DiagnosticCodes.Unterminated, 22 },
        { "BEGIN a := 1 \0; END", DiagnosticCodes.InvalidCharacter, 13 },
        { "BEGIN EXECUTE 'SELECT \0'; END", DiagnosticCodes.InvalidCharacter, 22 },
        { "BEGIN \ud800 \udfff; END", DiagnosticCodes.UnknownStatement, 6 },
        { "", DiagnosticCodes.Syntax, 0 },
        { "<<", DiagnosticCodes.Syntax, 2 },
        { "#", DiagnosticCodes.Syntax, 1 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_bad_body_is_an_error_at_its_place(string body, string code, int offset)
    {
        const string Start = "DO $body$";
        var error = Assert.Single(Scan($"{Start}{body}$body$").Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, error.Code);
        if (offset > 0)
        {
            Assert.Equal(Start.Length + offset, error.Offset);
        }
    }

    [Fact]
    public void Strings_within_strings_end_at_a_depth()
    {
        Assert.False(Scan(NestedDo(15)).HasErrors);
        var error = Assert.Single(Scan(NestedDo(40)).Diagnostics);
        Assert.Equal(DiagnosticCodes.TooDeep, error.Code);
    }

    [Fact]
    public void A_long_concatenation_is_scanned()
    {
        var list = Scan($"DO $$ BEGIN EXECUTE 'DELETE FROM a WHERE b IN (1' {Repeat("|| ',' || quote_literal(c) ", 20_000)} || ')'; END $$");
        Assert.Empty(list.Diagnostics);
        Assert.Equal("a", list.NameTextOf(list.References[0], "DO $$ BEGIN EXECUTE 'DELETE FROM a").ToString());
    }

    [Fact]
    public void Cutting_a_body_anywhere_is_an_error_or_a_body()
    {
        const string Body = "<<l>> DECLARE a users.id%TYPE := 'x'; BEGIN FOR r IN EXECUTE format('SELECT %L', a) LOOP RAISE NOTICE '%', r USING HINT = 'y'; END LOOP; EXCEPTION WHEN OTHERS THEN NULL; END";
        for (var length = 0; length < Body.Length; length++)
        {
            Assert.True(Scan($"DO $$ {Body[..length]} $$").HasErrors, Body[..length]);
        }

        Assert.False(Scan($"DO $$ {Body} $$").HasErrors);
    }

    [Fact]
    public void Any_tokens_in_any_order_are_scanned()
    {
        string[] words =
        [
            "BEGIN", "END", "IF", "THEN", "ELSE", "ELSIF", "LOOP", "FOR", "IN", "EXECUTE", "format", "(", ")", "'%I'", "'a'", "||", "INTO", "USING", ";", ":=", "a", ".", ",",
            "DECLARE", "CURSOR", "%", "TYPE", "<<", ">>", "..", "SELECT", "FROM", "RETURN", "QUERY", "RAISE", "CASE", "WHEN", "EXCEPTION", "::regclass", "nextval", "[", "]", "'", "$x$", "E'\\", "FETCH", "GET",
        ];
        var bodies = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Check.One(Property.Times(2000).WithEndSize(60), Prop.ForAll(bodies, body =>
        {
            foreach (var sql in (string[])[$"DO $body$ {body} $body$", $"DO $body$ BEGIN {body} ; END $body$", $"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $body$ {body} $body$"])
            {
                var list = Scan(sql);
                Assert.All(list.Diagnostics, diagnostic => Assert.InRange(diagnostic.Offset, 0, sql.Length));
                foreach (var reference in list.References)
                {
                    Assert.InRange(list.OffsetOf(reference), 0, sql.Length);
                    Assert.InRange(list.LengthOf(reference), 0, sql.Length);
                }
            }
        }));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string NestedDo(int depth)
    {
        var sql = "SELECT 1";
        for (var i = 0; i < depth; i++)
        {
            sql = $"DO $q{i}$ BEGIN {sql}; END $q{i}$";
        }

        return sql;
    }

    private static ReferenceList Scan(string sql)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, list);
        return list;
    }
}
