using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Tests.Sql;

/// <summary>A search path that a script sets is followed from there on.</summary>
public sealed class SetSearchPathTests
{
    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("SQLUser"),
        DefaultSchemaAliases = ["public"],
        SystemNames = PostgresSystemNames.Instance,
    }));

    private readonly ResolverSession _session = new();

    [Theory]
    [InlineData("SET search_path TO app; CREATE TABLE t (a int)", "SET search_path TO app; CREATE TABLE app.t (a int)")]
    [InlineData("SET SESSION search_path = app, public; TABLE t", "SET SESSION search_path = app, SQLUser; TABLE app.t")]
    [InlineData("SET search_path = \"My App\"; TABLE t", "SET search_path = \"My App\"; TABLE \"My App\".t")]
    [InlineData("SET search_path = 'App'; TABLE t", "SET search_path = 'App'; TABLE \"App\".t")]
    [InlineData("SET SCHEMA 'app'; TABLE t", "SET SCHEMA 'app'; TABLE app.t")]
    [InlineData("SELECT set_config('search_path', 'app, x', false); TABLE t", "SELECT set_config('search_path', 'app, x', false); TABLE app.t")]
    [InlineData("SET search_path = pg_catalog, app; TABLE t; TABLE pg_class", "SET search_path = pg_catalog, app; TABLE app.t; TABLE pg_class")]
    [InlineData("SET search_path = app; SELECT nextval('s'), f()", "SET search_path = app; SELECT nextval('app.s'), app.f()")]
    [InlineData("SET search_path = app; TABLE public.t; TABLE x.t", "SET search_path = app; TABLE SQLUser.t; TABLE x.t")]
    public void The_first_schema_is_the_default(string sql, string expected) => Assert.Equal(expected, Resolver.ResolveScript(sql, _session).Sql);

    [Theory]
    [InlineData("SET search_path = app; SET search_path = public; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SET search_path = app; SET search_path TO DEFAULT; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SET search_path = app; RESET search_path; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SET search_path = app; RESET ALL; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SET search_path = app; DISCARD ALL; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SET search_path = \"$user\", public; TABLE t", "TABLE SQLUser.t")]
    [InlineData("SELECT pg_catalog.set_config('search_path', '', false); TABLE t", "TABLE SQLUser.t")]
    [InlineData("BEGIN; SET LOCAL search_path = app; COMMIT; TABLE t", "TABLE SQLUser.t")]
    [InlineData("BEGIN; SET LOCAL search_path = app; TABLE t", "TABLE app.t")]
    [InlineData("SET LOCAL search_path = app; TABLE t", "TABLE app.t")]
    [InlineData("BEGIN; SET search_path = app; ROLLBACK; TABLE t", "TABLE SQLUser.t")]
    [InlineData("BEGIN; SET search_path = app; COMMIT; TABLE t", "TABLE app.t")]
    [InlineData("SET search_path = app; BEGIN; SET search_path = x; ABORT; TABLE t", "TABLE app.t")]
    [InlineData("SELECT set_config('search_path', 'app', true); COMMIT; TABLE t", "TABLE SQLUser.t")]
    public void It_holds_as_long_as_the_setting_does(string sql, string last) =>
        Assert.Equal(last, Resolver.ResolveScript(sql, _session).Statements[^1].Sql);

    [Fact]
    public void It_holds_in_the_texts_that_the_session_runs_next()
    {
        Resolver.ResolveScript("SET search_path = app; SET LOCAL search_path = x", _session);
        Assert.Equal("TABLE app.t", Resolver.Resolve("TABLE t", _session));
        Assert.Equal("TABLE SQLUser.t", Resolver.Resolve("TABLE t"));
    }

    [Fact]
    public void What_the_scripts_create_is_found_in_the_schema_that_holds_it()
    {
        const string Sql = """
            CREATE TABLE users (id int);
            CREATE TABLE app.orders (id int);
            SET search_path TO app, public;
            INSERT INTO orders SELECT id FROM users;
            CREATE TABLE users (id int);
            """;
        var statements = Resolver.ResolveScript(Sql, _session).Statements;
        Assert.Equal("INSERT INTO app.orders SELECT id FROM app.users;", statements[3].Sql);

        var other = Resolver.ResolveScript("SET search_path TO other, public; TABLE users; TABLE new", new ResolverSession().Also(s => Resolver.Survey(Sql, s)));
        Assert.Equal("TABLE SQLUser.users;", other.Statements[1].Sql);
        Assert.Equal("TABLE other.new", other.Statements[2].Sql);
    }

    [Fact]
    public void A_function_s_own_path_is_that_of_its_body()
    {
        const string Sql = "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t' SET search_path = app";
        Assert.Equal(
            "CREATE FUNCTION SQLUser.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.t' SET search_path = app",
            Resolver.ResolveScript(Sql, _session).Sql);
        Assert.Null(_session.SearchPath.Schemas);
    }

    [Theory]
    [InlineData("SET search_path TO app; TABLE t")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1' SET search_path = app")]
    public void A_path_that_is_followed_needs_no_warning(string sql) => Assert.Empty(Resolver.ResolveScript(sql, _session).Diagnostics);

    [Theory]
    [InlineData("ALTER ROLE r SET search_path = app", 31)]
    [InlineData("DO 'BEGIN SET search_path = app; END'", 28)]
    [InlineData("ALTER FUNCTION f() SET search_path = app", 37)]
    [InlineData("SET search_path = \"it's\"", 18)]
    public void A_path_that_is_not_followed_is_a_warning(string sql, int offset)
    {
        var warning = Assert.Single(Resolver.ResolveScript(sql, _session).Diagnostics);
        Assert.Equal((DiagnosticSeverity.Warning, DiagnosticCodes.SearchPathIgnored, offset), (warning.Severity, warning.Code, warning.Offset));
    }
}

file static class Fluently
{
    internal static T Also<T>(this T value, Action<T> act)
    {
        act(value);
        return value;
    }
}
