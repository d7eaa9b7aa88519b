using Waymark.Iris;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Tests.Sql;

public class SqlResolverTests
{
    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("SQLUser"),
        DefaultSchemaAliases = ["public"],
        SystemNames = PostgresSystemNames.Instance,
        BackendNames = IrisSystemNames.Instance,
    }));

    [Theory]
    [InlineData("SELECT * FROM users", "SELECT * FROM SQLUser.users")]
    [InlineData("SELECT * FROM \"user\" AS u", "SELECT * FROM SQLUser.\"user\" AS u")]
    [InlineData("SELECT * FROM \"public\".\"user\"", "SELECT * FROM SQLUser.\"user\"")]
    [InlineData("SELECT * FROM audit.log", "SELECT * FROM audit.log")]
    [InlineData("SELECT public.users.id FROM public.users", "SELECT SQLUser.users.id FROM SQLUser.users")]
    [InlineData("WITH users AS (SELECT 1) SELECT * FROM users", "WITH users AS (SELECT 1) SELECT * FROM users")]
    [InlineData("WITH users AS (SELECT 1) DELETE FROM users", "WITH users AS (SELECT 1) DELETE FROM SQLUser.users")]
    [InlineData("WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM b", "WITH a AS (SELECT * FROM SQLUser.b), b AS (SELECT 1) SELECT * FROM b")]
    [InlineData("SELECT EXTRACT(year FROM created) FROM t", "SELECT EXTRACT(year FROM created) FROM SQLUser.t")]
    [InlineData("SELECT a IS DISTINCT FROM b FROM t", "SELECT a IS DISTINCT FROM b FROM SQLUser.t")]
    [InlineData("SELECT substring(a FROM 2), trim(both 'x' FROM b) FROM t", "SELECT substring(a FROM 2), trim(both 'x' FROM b) FROM SQLUser.t")]
    [InlineData("INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a", "INSERT INTO SQLUser.t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a")]
    [InlineData("SELECT * FROM a, b FOR UPDATE OF a", "SELECT * FROM SQLUser.a, SQLUser.b FOR UPDATE OF a")]
    [InlineData("SELECT now(), my_function(1)", "SELECT now(), SQLUser.my_function(1)")]
    [InlineData("SELECT 'a'::text, 'b'::mood", "SELECT 'a'::text, 'b'::SQLUser.mood")]
    [InlineData("SELECT * FROM pg_class", "SELECT * FROM pg_class")]
    [InlineData("SELECT 'public'", "SELECT 'public'")]
    [InlineData(
        "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'x'",
        "SELECT 1 FROM information_schema.tables WHERE table_schema = 'SQLUser' AND table_name = 'x'")]
    [InlineData("SELECT count(*) FILTER (WHERE nspname IN ('public', 'x')) FROM pg_namespace", "SELECT count(*) FILTER (WHERE nspname IN ('SQLUser', 'x')) FROM pg_namespace")]
    [InlineData("CREATE OPERATOR === (FUNCTION = same, LEFTARG = box, COMMUTATOR = ===, NEGATOR = OPERATOR(public.!==))", "CREATE OPERATOR SQLUser.=== (FUNCTION = SQLUser.same, LEFTARG = box, COMMUTATOR = OPERATOR(SQLUser.===), NEGATOR = OPERATOR(SQLUser.!==))")]
    [InlineData("CREATE TABLE t (r int, EXCLUDE USING gist (r WITH &&, r WITH ===))", "CREATE TABLE SQLUser.t (r int, EXCLUDE USING gist (r WITH &&, r WITH SQLUser.===))")]
    [InlineData("CREATE EXTENSION cube WITH VERSION '1.5'", "CREATE EXTENSION cube WITH SCHEMA SQLUser VERSION '1.5'")]
    [InlineData("CREATE EXTENSION IF NOT EXISTS cube", "CREATE EXTENSION IF NOT EXISTS cube SCHEMA SQLUser")]
    [InlineData("CREATE EXTENSION cube SCHEMA public CASCADE", "CREATE EXTENSION cube SCHEMA SQLUser CASCADE")]
    [InlineData("ALTER SEQUENCE s OWNED BY public.t.c", "ALTER SEQUENCE SQLUser.s OWNED BY SQLUser.t.c")]
    [InlineData("COMMENT ON COLUMN t.c IS 'public.t'", "COMMENT ON COLUMN SQLUser.t.c IS 'public.t'")]
    [InlineData("ALTER TABLE t RENAME TO u", "ALTER TABLE SQLUser.t RENAME TO u")]
    [InlineData("CREATE INDEX i ON t (lower(a) text_pattern_ops, b my_ops)", "CREATE INDEX i ON SQLUser.t (lower(a) text_pattern_ops, b SQLUser.my_ops)")]
    [InlineData("DROP INDEX i; DROP TRIGGER g ON t", "DROP INDEX SQLUser.i; DROP TRIGGER g ON SQLUser.t")]
    [InlineData("CREATE SCHEMA s CREATE VIEW v AS SELECT * FROM t, u CREATE TABLE t (a int)", "CREATE SCHEMA s CREATE VIEW v AS SELECT * FROM t, SQLUser.u CREATE TABLE t (a int)")]
    [InlineData("GRANT USAGE ON SCHEMA public TO r; SET search_path TO public, x", "GRANT USAGE ON SCHEMA SQLUser TO r; SET search_path TO SQLUser, x")]
    [InlineData("CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()", "CREATE TRIGGER g AFTER INSERT ON SQLUser.t EXECUTE FUNCTION SQLUser.f()")]
    [InlineData("SELECT 1 FROM settings WHERE table_schema = 'public'", "SELECT 1 FROM SQLUser.settings WHERE table_schema = 'public'")]
    public void Names_resolve(string sql, string expected)
    {
        Assert.Equal(expected, Resolver.Resolve(sql));
        Assert.Equal(expected, Resolver.Resolve(expected));
    }

    [Fact]
    public void With_nothing_to_do_the_same_instance_comes_back()
    {
        const string Sql = "SELECT 1 FROM audit.log";
        Assert.Same(Sql, Resolver.Resolve(Sql));
    }

    [Fact]
    public void A_function_sees_the_transition_table_of_a_trigger_that_comes_later()
    {
        const string Sql = """
            CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN INSERT INTO log SELECT * FROM added; RETURN NULL; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER t AFTER INSERT ON x REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION f();
            """;
        var script = Resolver.ResolveScript(Sql, new ResolverSession());
        Assert.Contains("INSERT INTO SQLUser.log SELECT * FROM added;", script.Sql, StringComparison.Ordinal);
    }
}
