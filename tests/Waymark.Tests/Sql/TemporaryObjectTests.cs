using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;

namespace Waymark.Tests.Sql;

/// <summary>A session's temporary objects stay unqualified, and so does what is temporary because of them.</summary>
public sealed class TemporaryObjectTests
{
    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath("app"),
        SystemNames = PostgresSystemNames.Instance,
    }));

    [Theory]
    [InlineData("CREATE TEMP TABLE t (a int); SELECT * FROM t, u", "SELECT * FROM t, app.u")]
    [InlineData("CREATE TEMP TABLE t (a int); DROP TABLE t; TABLE t", "TABLE app.t")]
    [InlineData("CREATE TEMP TABLE t (a int); CREATE INDEX i ON t (a); DROP INDEX i", "DROP INDEX i")]
    [InlineData("CREATE TABLE t (a int); CREATE INDEX i ON t (a); DROP INDEX i", "DROP INDEX app.i")]
    [InlineData("CREATE TEMP TABLE t (a int); ALTER TABLE t RENAME TO u; SELECT * FROM t, u", "SELECT * FROM app.t, u")]
    [InlineData("CREATE TEMP TABLE t (a int); CREATE VIEW v AS SELECT * FROM u JOIN t USING (a)", "CREATE VIEW v AS SELECT * FROM app.u JOIN t USING (a)")]
    [InlineData("CREATE TEMP TABLE t (a int); CREATE VIEW v AS TABLE t; TABLE v", "TABLE v")]
    [InlineData("CREATE TEMP TABLE t (a int); CREATE VIEW v AS TABLE u; TABLE v", "TABLE app.v")]
    [InlineData("CREATE TEMP TABLE t (a int); CREATE VIEW app.v AS TABLE u", "CREATE VIEW app.v AS TABLE app.u")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; TABLE t", "TABLE t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; COMMIT; TABLE t", "TABLE app.t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t ON COMMIT DROP AS SELECT 1; COMMIT; TABLE t", "TABLE app.t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int); COMMIT; TABLE t", "TABLE t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int); ROLLBACK; TABLE t", "TABLE app.t")]
    [InlineData("CREATE TEMP TABLE t (a int); BEGIN; DROP TABLE t; ROLLBACK; TABLE t", "TABLE t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; DROP TABLE t; CREATE TEMP TABLE t (a int); COMMIT; TABLE t", "TABLE t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; COMMIT AND CHAIN; CREATE TEMP TABLE t (a int); ROLLBACK; TABLE t", "TABLE app.t")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; ALTER TABLE t RENAME TO u; COMMIT; TABLE u", "TABLE app.u")]
    [InlineData("BEGIN; CREATE TEMP TABLE t (a int) ON COMMIT DROP; CREATE INDEX i ON t (a); COMMIT; DROP INDEX i", "DROP INDEX app.i")]
    [InlineData("CREATE TEMP TABLE t (a int); DISCARD TEMP; TABLE t", "TABLE app.t")]
    [InlineData("CREATE TEMP TABLE t (a int); DISCARD ALL; TABLE t", "TABLE app.t")]
    public void They_stay_unqualified(string sql, string last) =>
        Assert.Equal(last, Resolver.ResolveScript(sql, new ResolverSession()).Statements[^1].Sql);
}
