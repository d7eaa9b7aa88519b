using Waymark.Diff;
using Waymark.IntegrationTests.Servers;
using Waymark.IntegrationTests.Specification;
using Waymark.Planning;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Postgres;

/// <summary>
/// Objects that are kept as their statements, as a superuser: there and back, proven, and compared with a database in which the statements
/// were run as they are written.
/// </summary>
public sealed class ObjectKindTests(PostgresServer server)
{
    private const string Users = "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE TABLE log (id int, what text);";

    private const string Complex =
        """
        CREATE TYPE complex AS (r float8, i float8);
        CREATE FUNCTION c_lt(complex, complex) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r < $2.r';
        CREATE FUNCTION c_eq(complex, complex) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r = $2.r';
        CREATE FUNCTION c_gt(complex, complex) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r > $2.r';
        CREATE FUNCTION c_cmp(complex, complex) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN $1.r < $2.r THEN -1 ELSE 1 END';
        CREATE FUNCTION c_cmp(complex, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0';
        CREATE FUNCTION c_neg(complex) RETURNS complex LANGUAGE sql IMMUTABLE AS 'SELECT $1';
        CREATE FUNCTION c_of(int) RETURNS complex LANGUAGE sql IMMUTABLE AS 'SELECT NULL::complex';
        CREATE OPERATOR <# (FUNCTION = c_lt, LEFTARG = complex, RIGHTARG = complex, COMMUTATOR = >#, RESTRICT = scalarltsel);
        CREATE OPERATOR =# (PROCEDURE = c_eq, LEFTARG = complex, RIGHTARG = complex, COMMUTATOR = =#, MERGES, HASHES);
        CREATE OPERATOR ># (FUNCTION = c_gt, LEFTARG = complex, RIGHTARG = complex, COMMUTATOR = <#);
        """;

    private const string Touch = "CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RETURN; END';";

    private const string Language =
        """
        CREATE FUNCTION l_call() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
        CREATE FUNCTION l_inline(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
        CREATE FUNCTION l_check(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
        """;

    /// <summary>Nothing of what the pairs hold; objects of kinds that no schema holds are dropped only where others of their kind are declared.</summary>
    private const string OneOfEachSharedKind =
        """
        CREATE PUBLICATION other;
        CREATE FOREIGN DATA WRAPPER other;
        CREATE SERVER other FOREIGN DATA WRAPPER other;
        CREATE LANGUAGE other HANDLER plpgsql_call_handler;
        CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
        """;

    /// <summary>What is there and back: a name, and two schemas.</summary>
    public static TheoryData<string, string, string> Pairs => new()
    {
        { "collations", "CREATE COLLATION a (provider = icu, locale = 'de-DE'); COMMENT ON COLLATION a IS 'x';", "CREATE COLLATION a (provider = icu, locale = 'fr-FR', deterministic = false);" },
        { "copies of collations", "CREATE COLLATION a FROM \"C\";", "CREATE COLLATION a (locale = 'POSIX'); CREATE COLLATION \"B\" (lc_collate = 'C', lc_ctype = 'POSIX');" },
        { "collations of columns", "CREATE COLLATION a (provider = icu, locale = 'de'); CREATE TABLE t (a text COLLATE a); CREATE INDEX t_a ON t (a COLLATE a);", "CREATE TABLE t (a text);" },
        { "rules", Users + "CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING;", Users + "CREATE RULE r AS ON DELETE TO users WHERE old.name = 'a' DO ALSO (INSERT INTO log VALUES (old.id, old.name); INSERT INTO log VALUES (1, ';')); COMMENT ON RULE r ON users IS 'c';" },
        { "states of rules", Users + "CREATE RULE r AS ON INSERT TO users DO ALSO INSERT INTO log VALUES (new.id, 'i'); ALTER TABLE users DISABLE RULE r;", Users + "CREATE RULE r AS ON INSERT TO users DO ALSO INSERT INTO log VALUES (new.id, 'i'); ALTER TABLE users ENABLE ALWAYS RULE r;" },
        { "rules of views", Users + "CREATE VIEW v AS SELECT id FROM users; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO users (id) VALUES (new.id);", Users + "CREATE VIEW v AS SELECT name, id FROM users WHERE id > 1; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO users VALUES (new.id, new.name) RETURNING users.name, users.id;" },
        { "rules of columns that change", Users + "CREATE RULE r AS ON UPDATE TO users WHERE new.name <> old.name DO ALSO INSERT INTO log VALUES (new.id, new.name);", "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(20)); CREATE TABLE log (id int, what text); CREATE RULE r AS ON UPDATE TO users WHERE new.name <> old.name DO ALSO INSERT INTO log VALUES (new.id, new.name);" },
        { "event triggers", Touch + "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION et();", Touch + "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('drop view', 'CREATE VIEW') EXECUTE PROCEDURE et(); ALTER EVENT TRIGGER e ENABLE REPLICA; COMMENT ON EVENT TRIGGER e IS 'c';" },
        { "statistics", Users + "CREATE STATISTICS s ON name, id FROM users;", Users + "CREATE STATISTICS s (mcv, dependencies) ON lower(name), id FROM users; ALTER STATISTICS s SET STATISTICS 7;" },
        { "operators", Complex, Complex.Replace(", RESTRICT = scalarltsel", ", JOIN = scalarltjoinsel", StringComparison.Ordinal) + "CREATE OPERATOR ~# (FUNCTION = c_neg, RIGHTARG = complex); COMMENT ON OPERATOR ~# (NONE, complex) IS 'n';" },
        { "operators of views and indexes", Complex + "CREATE TABLE t (a complex); CREATE VIEW v AS SELECT a <# a AS b FROM t; CREATE INDEX i ON t ((a =# a));", Complex.Replace("scalarltsel", "scalargtsel", StringComparison.Ordinal) + "CREATE TABLE t (a complex); CREATE VIEW v AS SELECT a <# a AS b FROM t; CREATE INDEX i ON t ((a =# a));" },
        { "operator classes", Complex + "CREATE OPERATOR CLASS ops FOR TYPE complex USING btree AS OPERATOR 1 <#, OPERATOR 3 =#, OPERATOR 5 >#, FUNCTION 1 c_cmp(complex, complex); CREATE TABLE t (a complex); CREATE INDEX i ON t (a ops);", Complex + "CREATE OPERATOR FAMILY fam USING btree; CREATE OPERATOR CLASS ops FOR TYPE complex USING btree FAMILY fam AS OPERATOR 1 <#, OPERATOR 3 =#, FUNCTION 1 c_cmp(complex, complex); ALTER OPERATOR FAMILY fam USING btree ADD FUNCTION 1 (complex, int) c_cmp(complex, int); CREATE TABLE t (a complex); CREATE INDEX i ON t (a ops); COMMENT ON OPERATOR CLASS ops USING btree IS 'c';" },
        { "casts", Complex + "CREATE CAST (int AS complex) WITH FUNCTION c_of(int);", Complex + "CREATE CAST (int AS complex) WITH FUNCTION c_of(int4) AS IMPLICIT; CREATE CAST (complex AS text) WITH INOUT AS ASSIGNMENT; COMMENT ON CAST (complex AS text) IS 'c';" },
        { "conversions", "CREATE CONVERSION c FOR 'latin1' TO 'utf-8' FROM iso8859_1_to_utf8;", "CREATE DEFAULT CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8; COMMENT ON CONVERSION c IS 'c';" },
        { "text search", "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english); CREATE TEXT SEARCH CONFIGURATION c (COPY = english); ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word, asciiword WITH d, simple; CREATE TABLE t (a text); CREATE INDEX i ON t USING gin (to_tsvector('c', a));", "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false); CREATE TEXT SEARCH CONFIGURATION c (PARSER = \"default\"); ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH d; COMMENT ON TEXT SEARCH CONFIGURATION c IS 'c'; CREATE TABLE t (a text); CREATE INDEX i ON t USING gin (to_tsvector('c', a));" },
        { "text search parsers and templates", "CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize, INIT = dsimple_init);", "CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline); CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize); CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = t); CREATE TEXT SEARCH CONFIGURATION c (PARSER = p);" },
        { "publications", Users + "CREATE PUBLICATION p FOR TABLE users (name, id) WHERE (name = 'a'), log WITH (publish = 'update, insert');", Users + "CREATE PUBLICATION p FOR TABLES IN SCHEMA public WITH (publish_via_partition_root); CREATE PUBLICATION q FOR ALL TABLES; CREATE PUBLICATION empty; COMMENT ON PUBLICATION p IS 'c';" },
        { "tables of publications", Users + "CREATE PUBLICATION p; ALTER PUBLICATION p ADD TABLE ONLY users;", "CREATE TABLE log (id int, what text); CREATE PUBLICATION p FOR TABLE log;" },
        { "servers", "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (b '2', a '1');", "CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator; CREATE SERVER s TYPE 't' VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'it''s'); COMMENT ON SERVER s IS 'c';" },
        { "languages and access methods", Language + "CREATE LANGUAGE l HANDLER l_call INLINE l_inline VALIDATOR l_check; CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler;", Language + "CREATE TRUSTED PROCEDURAL LANGUAGE l HANDLER l_call INLINE l_inline VALIDATOR l_check; CREATE ACCESS METHOD m TYPE INDEX HANDLER bthandler; COMMENT ON LANGUAGE l IS 'c';" },
        { "transforms", "CREATE TRANSFORM FOR int LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));", "CREATE TRANSFORM FOR integer LANGUAGE plpgsql (TO SQL WITH FUNCTION int4recv(internal), FROM SQL WITH FUNCTION prsd_lextype(internal)); COMMENT ON TRANSFORM FOR int LANGUAGE plpgsql IS 'c';" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Objects_are_reached_left_and_exported(string what, string first, string second)
    {
        await using var held = await server.CreateDatabaseAsync();
        await using var database = await OpenAsync(held);
        foreach (var (desired, exports) in ((string, bool)[])[(first, true), (second, true), (first, false), (OneOfEachSharedKind, false)])
        {
            await database.ApplyAsync(desired);
            var left = await database.PlanAsync(desired);
            Assert.True(left.IsEmpty, $"{what}: left to do: {SchemaDatabase.Print(left)}");
            await using var direct = await server.CreateDatabaseAsync();
            await ExecuteAsync(direct, desired);
            var expected = await Psql.DumpSchemaAsync(direct.SuperuserConnectionString);
            Assert.Equal(expected.Text, (await Psql.DumpSchemaAsync(held.SuperuserConnectionString)).Text);
            if (exports)
            {
                await AssertExportAsync(direct, expected);
            }
        }
    }

    [Fact]
    public async Task What_no_schema_holds_is_left_alone_where_none_of_its_kind_is_declared()
    {
        await using var held = await server.CreateDatabaseAsync();
        await using var database = await OpenAsync(held);
        await database.ApplyAsync(Users + OneOfEachSharedKind);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(Users)));
        var declared = await database.PlanAsync(Users + "CREATE PUBLICATION new;");
        Assert.Equal(["CREATE PUBLICATION new", "DROP PUBLICATION other"], declared.Statements.Select(s => s.Sql.Split(" WITH ")[0]));
    }

    [Fact]
    public async Task What_stays_is_listed_when_drops_are_off()
    {
        await using var held = await server.CreateDatabaseAsync();
        await using var database = await OpenAsync(held);
        await database.ApplyAsync(Users + "CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING; CREATE COLLATION a (provider = icu, locale = 'de');");
        var plan = await database.ApplyAsync(Users, new DiffConfig());
        Assert.Empty(plan.Statements);
        Assert.Equal(["DROP COLLATION public.a", "DROP RULE r ON public.users"], plan.Skipped.Select(s => s.Sql).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_an_export_leaves_out_is_named_without_its_secrets()
    {
        await using var held = await server.CreateDatabaseAsync();
        await held.ExecuteAsSuperuserAsync(
            """
            CREATE FOREIGN DATA WRAPPER w;
            CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (user_token 'geheim');
            CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'geheim');
            CREATE TABLE t (a int);
            """);
        await using var database = await OpenAsync(held);
        var planner = await DatabasePlanner.CreateAsync(database.Adapter, database.Connection, TestContext.Current.CancellationToken);
        var export = await planner.ExportAsync(new DiffConfig(), TestContext.Current.CancellationToken);
        Assert.Equal(["server with a secret option s", "user mapping of public for server s"], export.LeftOut.Select(o => $"{o.Kind} {o.Name}"));
        Assert.DoesNotContain("geheim", SchemaDatabase.Print(export), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", string.Concat(export.LeftOut), StringComparison.Ordinal);
    }

    private async Task AssertExportAsync(TestDatabase source, SchemaDump expected)
    {
        await using var database = await OpenAsync(source);
        var exported = await database.ExportAsync();
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(exported)));
        await using var copy = await server.CreateDatabaseAsync();
        await using var other = await OpenAsync(copy);
        await other.ApplyAsync(exported);
        Assert.Equal(expected.Text, (await Psql.DumpSchemaAsync(copy.SuperuserConnectionString)).Text);
    }

    private static async Task<SchemaDatabase> OpenAsync(TestDatabase database)
    {
        var connection = new Npgsql.NpgsqlConnection(database.SuperuserConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return new SchemaDatabase(new PostgresAdapter(), connection);
    }

    private static Task ExecuteAsync(TestDatabase database, string sql) => sql.Length == 0 ? Task.CompletedTask : database.ExecuteAsSuperuserAsync(sql);
}
