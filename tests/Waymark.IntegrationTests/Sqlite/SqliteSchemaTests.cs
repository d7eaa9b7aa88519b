using Waymark.Diff;
using Waymark.IntegrationTests.Specification;

namespace Waymark.IntegrationTests.Sqlite;

/// <summary>What is SQLite's own: what its catalogue keeps, and what it lets be.</summary>
public sealed class SqliteSchemaTests
{
    private const string Everything =
        """
        CREATE TABLE "Odd Names" ("a b" INTEGER PRIMARY KEY, `Select` TEXT, [from] 'my type' (10, 2), plain, "quo""te" UNSIGNED BIG INT);
        CREATE TABLE conflicts (a INTEGER PRIMARY KEY ON CONFLICT REPLACE, b TEXT NOT NULL ON CONFLICT IGNORE DEFAULT 'x', c TEXT UNIQUE ON CONFLICT FAIL, UNIQUE (b, c) ON CONFLICT ROLLBACK);
        CREATE TABLE strict (id INTEGER PRIMARY KEY, any ANY, r REAL, t TEXT) STRICT;
        CREATE TABLE pairs (a TEXT, b TEXT COLLATE NOCASE, v, PRIMARY KEY (a DESC, b)) WITHOUT ROWID, STRICT;
        """;

    // A strict table takes no columns without a type.
    private static readonly string Valid = Everything.Replace("b TEXT COLLATE NOCASE, v,", "b TEXT COLLATE NOCASE, v INT,", StringComparison.Ordinal);

    [Theory]
    [InlineData("CREATE TABLE t (a, b DEFAULT 5)")]
    [InlineData("CREATE TABLE t (id INTEGER PRIMARY KEY DESC)")]
    [InlineData("CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))")]
    [InlineData("CREATE TABLE t (id INTEGER, PRIMARY KEY (id AUTOINCREMENT))")]
    [InlineData("CREATE TABLE t (a TEXT DEFAULT \"x\", b DEFAULT word, c DEFAULT TRUE, d DEFAULT (CURRENT_TIMESTAMP), e DEFAULT CURRENT_DATE, f DEFAULT -1.5e3, g DEFAULT x'0aFF', h DEFAULT (abs(-4)), i DEFAULT NULL)")]
    [InlineData("CREATE TABLE t (a CHECK (a IN ('x', 'y')) CHECK (((a > 1))), CONSTRAINT named CHECK (a <> '' AND \"A\" != 3) CHECK (a || '-' > 1))")]
    [InlineData("CREATE TABLE t (a, b GENERATED ALWAYS AS (a + 1), c AS (upper(a)) STORED, d INT AS (\"a\" == 1) VIRTUAL)")]
    [InlineData("CREATE TABLE p (id INTEGER PRIMARY KEY, u UNIQUE); CREATE TABLE t (a REFERENCES P, b REFERENCES p (U) ON UPDATE SET DEFAULT ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, c, FOREIGN KEY (C) REFERENCES p MATCH FULL NOT DEFERRABLE)")]
    [InlineData("CREATE TABLE t (a, b); CREATE UNIQUE INDEX i ON t (a COLLATE nocase DESC, lower(b), a + b) WHERE a IS NOT NULL AND b <> 'x'")]
    [InlineData("CREATE TABLE t (a COLLATE NOCASE); CREATE INDEX i ON t (a COLLATE NOCASE); CREATE INDEX j ON t (a COLLATE BINARY)")]
    [InlineData("CREATE TABLE t (a, b); CREATE VIEW v (x, Y) AS WITH c AS (SELECT a FROM t) SELECT a, (SELECT count(*) FROM c) FROM c UNION SELECT b, 1 FROM t; CREATE TRIGGER w INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.x, new.y); END")]
    [InlineData("CREATE TABLE t (a, b); CREATE TRIGGER w AFTER UPDATE OF b, a ON t FOR EACH ROW WHEN old.a <> new.a BEGIN DELETE FROM t WHERE a = CASE WHEN new.a THEN 1 ELSE 2 END; SELECT RAISE(ABORT, 'no; end') WHERE 1 = 2; END")]
    [InlineData("CREATE VIRTUAL TABLE f USING fts5(title, body, tokenize = 'porter ascii'); CREATE VIRTUAL TABLE r USING rtree(id, minX, maxX);")]
    [InlineData("CREATE TABLE t (`a`, `b`, CHECK (`a`=`b`)); CREATE VIEW v AS SELECT `a`||`b`AS`c`FROM`t`WHERE`a`=`t`.`b`; CREATE VIRTUAL TABLE f USING fts4(x, content=`t`)")]
    [InlineData("CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b NUMERIC(10,5), c VARCHAR ( 20 ), d DOUBLE PRECISION)")]
    public async Task Schemas_are_read_back_as_they_were_declared(string schema)
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ExecuteAsync(schema);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(schema)));
        var export = await database.ExportAsync();
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(export)));
        await using var other = await SqliteDatabases.InMemoryAsync();
        await other.ApplyAsync(export);
        Assert.Equal(await database.InspectAsync(), await other.InspectAsync());
    }

    [Fact]
    public async Task Everything_is_made_as_it_was_written()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync(Valid);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(Valid)));
        Assert.Equal(Valid.Split(";\n").Select(s => s.TrimEnd(';', '\n')).Where(s => s.Length > 0).Order(StringComparer.Ordinal), (await database.QueryAsync("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")).Order(StringComparer.Ordinal));
    }

    /// <summary>What means the same, said in another way, is no difference.</summary>
    [Theory]
    [InlineData("CREATE TABLE t (a TEXT, b INTEGER)", "create table \"T\" ([A] text, `b` integer)")]
    [InlineData("CREATE TABLE t (a VARCHAR(20))", "CREATE TABLE t (a varchar ( 20 ))")]
    [InlineData("CREATE TABLE t (a CHECK (a > 0))", "CREATE TABLE t (a, CHECK ((A>0)))")]
    [InlineData("CREATE TABLE t (a INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER, PRIMARY KEY (a ASC))")]
    [InlineData("CREATE TABLE t (a INTEGER CHECK (a + 1 > 2))", "CREATE TABLE t (a INTEGER CHECK ((a + 1) > 2))")]
    [InlineData("CREATE TABLE t (a DEFAULT 1.0)", "CREATE TABLE t (a DEFAULT 1.00)")]
    [InlineData("CREATE TABLE t (a DEFAULT 'x')", "CREATE TABLE t (a DEFAULT \"x\")")]
    [InlineData("CREATE TABLE p (a PRIMARY KEY); CREATE TABLE t (a REFERENCES p)", "CREATE TABLE p (a PRIMARY KEY); CREATE TABLE t (a, FOREIGN KEY (a) REFERENCES P (A) NOT DEFERRABLE)")]
    [InlineData("CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t WHERE b = 1", "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT t.a FROM main.t WHERE (b == 1)")]
    [InlineData("CREATE TABLE t (a, b); CREATE INDEX i ON t (a) WHERE b IS NOT NULL", "CREATE TABLE t (a, b); CREATE INDEX i ON t (a ASC) WHERE b NOTNULL")]
    [InlineData("CREATE TABLE t (a); CREATE TRIGGER w AFTER DELETE ON t BEGIN UPDATE t SET a = 1 WHERE a = 2; END", "CREATE TABLE t (a); CREATE TRIGGER w AFTER DELETE ON t FOR EACH ROW BEGIN UPDATE t SET a = 1 WHERE (a = 2); END")]
    [InlineData("CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID", "CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID")]
    public async Task Another_spelling_is_no_difference(string schema, string other)
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ExecuteAsync(schema);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(other)));
    }

    /// <summary>What means something else is a difference, however alike it looks.</summary>
    [Theory]
    [InlineData("CREATE TABLE t (id INTEGER PRIMARY KEY DESC)", "CREATE TABLE t (id INTEGER PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (a INT)", "CREATE TABLE t (a INTEGER)")]
    [InlineData("CREATE TABLE t (a DEFAULT 1)", "CREATE TABLE t (a DEFAULT '1')")]
    [InlineData("CREATE TABLE t (a DEFAULT x'AB')", "CREATE TABLE t (a DEFAULT x'CD')")]
    [InlineData("CREATE TABLE t (a CHECK (a <> x'00AB'))", "CREATE TABLE t (a CHECK (a <> x'00CD'))")]
    [InlineData("CREATE TABLE t (a CHECK (a < 1.0000000000000002))", "CREATE TABLE t (a CHECK (a < 1.0000000000000004))")]
    [InlineData("CREATE TABLE t (a DEFAULT 1)", "CREATE TABLE t (a DEFAULT 1.0)")]
    [InlineData("CREATE TABLE t (a CHECK (a IN ('x')))", "CREATE TABLE t (a CHECK (a IN ('X')))")]
    [InlineData("CREATE TABLE t (a); CREATE VIEW v AS SELECT a AS \"Name\" FROM t", "CREATE TABLE t (a); CREATE VIEW v AS SELECT a AS other FROM t")]
    [InlineData("CREATE TABLE t (a); CREATE VIEW v AS SELECT \"Word\" FROM t", "CREATE TABLE t (a); CREATE VIEW v AS SELECT \"word\" FROM t")]
    [InlineData("CREATE TABLE t (a); CREATE INDEX i ON t (a)", "CREATE TABLE t (a); CREATE INDEX i ON t (a COLLATE NOCASE)")]
    [InlineData("CREATE TABLE t (a UNIQUE)", "CREATE TABLE t (a UNIQUE ON CONFLICT IGNORE)")]
    public async Task What_means_something_else_is_a_difference(string schema, string other)
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ExecuteAsync(schema);
        Assert.NotEqual("", SchemaDatabase.Print(await database.PlanAsync(other)));
        await database.ApplyAsync(other);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(other)));
    }

    /// <summary>Builds differ in whether a string may stand in double quotes in a definition; what one of them made, the other must be able to change.</summary>
    [Fact]
    public async Task Strings_in_double_quotes_are_strings()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        AllowQuotedStrings(database, true);
        await database.ExecuteAsync("CREATE TABLE t (a CHECK (a <> \"No\"), \"no\" INTEGER); CREATE INDEX i ON t (a) WHERE a <> \"None\"");
        AllowQuotedStrings(database, false);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync("CREATE TABLE t (a CHECK (a <> \"no\"), no INTEGER); CREATE INDEX i ON t (a) WHERE a <> 'None'")));
        await database.ExecuteAsync("INSERT INTO t VALUES ('x', 1)");
        await database.ApplyAsync("CREATE TABLE t (a NOT NULL CHECK (a <> \"No way\"), no INTEGER); CREATE INDEX i ON t (a) WHERE a <> \"None\"");
        Assert.Equal(["x|1"], await database.QueryAsync("SELECT * FROM t"));
    }

    private static void AllowQuotedStrings(SchemaDatabase database, bool allow)
    {
        const int DqsDml = 1013;
        const int DqsDdl = 1014;
        var handle = ((Microsoft.Data.Sqlite.SqliteConnection)database.Connection).Handle!;
        Assert.Equal(0, SQLitePCL.raw.sqlite3_db_config(handle, DqsDml, allow ? 1 : 0, out _));
        Assert.Equal(0, SQLitePCL.raw.sqlite3_db_config(handle, DqsDdl, allow ? 1 : 0, out _));
    }

    [Fact]
    public async Task What_virtual_tables_keep_is_left_alone()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        const string Schema = "CREATE VIRTUAL TABLE words USING fts5(text); CREATE TABLE words_extra (a);";
        await database.ApplyAsync(Schema);
        await database.ExecuteAsync("INSERT INTO words VALUES ('kept')");
        var plan = await database.PlanAsync("CREATE VIRTUAL TABLE words USING fts5(text);");
        Assert.Equal(["table words_extra"], plan.Statements.Select(s => s.Target.ToString()));
        await database.ApplyAsync("CREATE VIRTUAL TABLE words USING fts5(text);");
        Assert.Equal(["kept"], await database.QueryAsync("SELECT text FROM words WHERE words MATCH 'kept'"));
        await database.ApplyAsync("");
        Assert.Empty(await database.QueryAsync("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task A_virtual_table_is_made_anew_only_when_drops_are_on()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE VIRTUAL TABLE words USING fts5(text);");
        const string Other = "CREATE VIRTUAL TABLE words USING fts5(text, more);";
        var error = await Assert.ThrowsAsync<SchemaDiffException>(() => database.PlanAsync(Other, new DiffConfig()));
        Assert.Equal(SchemaCodes.NeedsDrop, error.Code);
        await database.ApplyAsync(Other);
        Assert.Equal("", SchemaDatabase.Print(await database.PlanAsync(Other)));
    }

    [Fact]
    public async Task The_text_of_a_definition_is_kept_as_it_was_written()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        const string Table = "CREATE TABLE Users (\n  Id INTEGER PRIMARY KEY, -- the number\n  FullName text not null /* how people call them */\n)";
        await database.ApplyAsync(Table);
        Assert.Equal([Table], await database.QueryAsync("SELECT sql FROM sqlite_master"));
        await database.ApplyAsync(Table.Replace("text not null", "text", StringComparison.Ordinal));
        Assert.Equal([Table.Replace("text not null", "text", StringComparison.Ordinal).Replace("TABLE Users", "TABLE \"Users\"", StringComparison.Ordinal)], await database.QueryAsync("SELECT sql FROM sqlite_master"));
    }

    [Fact]
    public async Task Annotations_of_renames_do_not_stay_in_the_catalogue()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE t (\n  a TEXT, -- @renamed from=b\n  c TEXT /* @renamed from=d */\n)");
        Assert.Equal(["CREATE TABLE t (\n  a TEXT,\n  c TEXT \n)"], await database.QueryAsync("SELECT sql FROM sqlite_master"));
    }
}
