using FsCheck;
using FsCheck.Fluent;
using Waymark.Iris;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

using Property = Waymark.Tests.Properties.Property;

namespace Waymark.Tests.Sql;

/// <summary>Names inside strings, at any depth and in any spelling, are resolved in the source text.</summary>
public class NamesInTextTests
{
    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("SQLUser"),
        DefaultSchemaAliases = ["public"],
        SystemNames = PostgresSystemNames.Instance,
        BackendNames = IrisSystemNames.Instance,
    }));

    [Theory]
    [InlineData("SELECT 'public.users'::regclass", "SELECT 'SQLUser.users'::regclass")]
    [InlineData("SELECT E'\\x70ublic.\\x22User\\x22'::regclass", "SELECT E'SQLUser.\\x22User\\x22'::regclass")]
    [InlineData("SELECT U&'\\0070ublic.us\\0065rs'::regclass", "SELECT U&'SQLUser.us\\0065rs'::regclass")]
    [InlineData("SELECT nextval('pub'\n'lic.s')", "SELECT nextval('SQLUser.s')")]
    [InlineData("SELECT nextval('public'\n'.s')", "SELECT nextval('SQLUser'\n'.s')")]
    [InlineData("SELECT nextval('public.'\n's')", "SELECT nextval('SQLUser.'\n's')")]
    [InlineData("SELECT nextval('se'\n'q')", "SELECT nextval('SQLUser.se'\n'q')")]
    [InlineData("SELECT '\"a\"\"''b\"'::regclass", "SELECT 'SQLUser.\"a\"\"''b\"'::regclass")]
    [InlineData("DO $$ BEGIN EXECUTE 'DELETE FROM ' || 'us' || 'ers'; END $$", "DO $$ BEGIN EXECUTE 'DELETE FROM ' || 'SQLUser.us' || 'ers'; END $$")]
    [InlineData("DO $$ BEGIN EXECUTE 'TRUNCATE public' || '.users'; END $$", "DO $$ BEGIN EXECUTE 'TRUNCATE SQLUser' || '.users'; END $$")]
    [InlineData("DO $$ BEGIN EXECUTE format('DROP TABLE public.%I', x); END $$", "DO $$ BEGIN EXECUTE format('DROP TABLE SQLUser.%I', x); END $$")]
    [InlineData(
        "DO 'BEGIN EXECUTE ''SELECT 1 FROM pg_tables WHERE schemaname = current_schema()''; END'",
        "DO 'BEGIN EXECUTE ''SELECT 1 FROM pg_tables WHERE schemaname = ''''SQLUser''''''; END'")]
    [InlineData(
        "DO 'BEGIN PERFORM 1 FROM pg_tables WHERE schemaname = ''public''; END'",
        "DO 'BEGIN PERFORM 1 FROM pg_tables WHERE schemaname = ''SQLUser''; END'")]
    [InlineData(
        "DO $$ BEGIN IF to_regclass('public.old') IS NULL THEN RETURN; END IF; INSERT INTO new SELECT * FROM old; END $$",
        "DO $$ BEGIN IF to_regclass('SQLUser.old') IS NULL THEN RETURN; END IF; INSERT INTO SQLUser.new SELECT * FROM SQLUser.old; END $$")]
    [InlineData(
        "WITH t AS (SELECT 1) SELECT query_to_xml('SELECT * FROM t', true, true, '') FROM t",
        "WITH t AS (SELECT 1) SELECT query_to_xml('SELECT * FROM SQLUser.t', true, true, '') FROM t")]
    [InlineData(
        "DO $$ BEGIN CREATE TEMP TABLE scratch (a int); INSERT INTO scratch SELECT a FROM t; EXECUTE 'DROP TABLE scratch'; END $$",
        "DO $$ BEGIN CREATE TEMP TABLE scratch (a int); INSERT INTO scratch SELECT a FROM SQLUser.t; EXECUTE 'DROP TABLE scratch'; END $$")]
    public void Names_resolve(string sql, string expected)
    {
        Assert.Equal(expected, Resolver.Resolve(sql));
        Assert.Equal(expected, Resolver.Resolve(expected));
    }

    [Fact]
    public void A_statement_resolves_in_strings_of_every_spelling_at_every_depth()
    {
        string[] statements = ["DELETE FROM {0}users WHERE x = 'it''s'", "SELECT nextval('{0}s'), \"a\" FROM {0}t", "ALTER TABLE {0}\"Ünï\" ADD COLUMN x text DEFAULT E'\\\\'"];
        var spellings = Gen.Elements(StringConstant.Spellings.Select(spelling => spelling.Spell).ToArray()).ListOf(3);
        var cases = Gen.Elements(statements).SelectMany(statement => spellings, (statement, spells) => (statement, spells)).ToArbitrary();
        Check.One(Property.Times(100), Prop.ForAll(cases, item =>
        {
            var resolved = Resolver.Resolve(Nest(Write(item.statement, "public."), item.spells));
            Assert.Equal(Write(item.statement, "SQLUser."), Unnest(resolved, item.spells.Count));
        }));
    }

    private static string Write(string statement, string schema) => statement.Replace("{0}", schema, StringComparison.Ordinal);

    /// <summary>Puts a statement into <c>DO 'BEGIN EXECUTE 'DO …'; END'</c>, as deep as there are spellings.</summary>
    private static string Nest(string statement, IEnumerable<Func<string, string>> spellings) =>
        spellings.Aggregate(statement, (sql, spell) => $"DO {spell($"BEGIN EXECUTE {spell(sql)}; END")}");

    private static string Unnest(string sql, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            sql = ConstantAfter(Keyword.Execute, ConstantAfter(Keyword.Do, sql));
        }

        return sql;
    }

    private static string ConstantAfter(Keyword keyword, string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        var found = false;
        var constant = new System.Text.StringBuilder();
        while (lexer.Read(out var token) && (!found || token.IsString))
        {
            if (found)
            {
                constant.Append(sql, token.Offset, token.Length).Append('\n');
            }

            found |= token.Keyword == keyword;
        }

        return StringDecoderTests.ValueOf(constant.ToString());
    }

    [Fact]
    public void Text_that_a_function_runs_is_known_in_later_texts_of_the_session()
    {
        const string Create = "CREATE FUNCTION run(query text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE query; END'";
        var session = new ResolverSession();
        Resolver.Survey(Create, session);

        Assert.Equal("SELECT SQLUser.run('DELETE FROM SQLUser.users')", Resolver.ResolveScript("SELECT run('DELETE FROM users')", session).Sql);
        Assert.Equal("SELECT SQLUser.run('DELETE FROM users')", Resolver.Resolve("SELECT run('DELETE FROM users')"));
    }
}
