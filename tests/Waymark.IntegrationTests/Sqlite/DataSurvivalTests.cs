using Waymark.Diff;
using Waymark.IntegrationTests.Specification;
using Waymark.Planning.Running;

namespace Waymark.IntegrationTests.Sqlite;

/// <summary>Rows survive every kind of alteration of a table on SQLite, and so does what depends on the table.</summary>
public sealed class DataSurvivalTests
{
    private const int Rows = 1000;

    private const string Base =
        """
        CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE items (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            team INTEGER REFERENCES teams (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            amount NUMERIC DEFAULT 0,
            note,
            data BLOB
        );
        CREATE TABLE parts (item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE, position INTEGER NOT NULL, PRIMARY KEY (item, position)) WITHOUT ROWID;
        CREATE TABLE log (what TEXT);
        CREATE INDEX items_code ON items (code);
        CREATE VIEW big AS SELECT id, code FROM items WHERE amount > 10;
        CREATE VIEW biggest AS SELECT max(id) AS id FROM big;
        CREATE TRIGGER items_log AFTER INSERT ON items BEGIN INSERT INTO log VALUES ('item ' || new.id); END;
        CREATE TRIGGER parts_log AFTER INSERT ON parts BEGIN UPDATE items SET note = 'parts' WHERE id = new.item; END;
        """;

    private static readonly string Checksum = Sum("items", "id, team, code, amount, note, data");

    /// <summary>What is altered, how (the text that is replaced, and by what), and what of the rows must be the same afterwards.</summary>
    public static TheoryData<string, string, string, string> Alterations => new()
    {
        { "a column is added", "    data BLOB\n", "    data BLOB,\n    more TEXT DEFAULT 'x'\n", "id, team, code, amount, note, data" },
        { "a column that must have a value is added", "    data BLOB\n", "    data BLOB,\n    more TEXT NOT NULL DEFAULT 'x'\n", "id, team, code, amount, note, data" },
        { "a column with a default that is computed is added", "    data BLOB\n", "    data BLOB,\n    made TEXT DEFAULT CURRENT_TIMESTAMP\n", "id, team, code, amount, note, data" },
        { "a column that is unique is added", "    data BLOB\n", "    data BLOB,\n    more TEXT UNIQUE\n", "id, team, code, amount, note, data" },
        { "a stored column is added", "    data BLOB\n", "    data BLOB,\n    twice GENERATED ALWAYS AS (amount * 2) STORED\n", "id, team, code, amount, note, data" },
        { "a virtual column is added", "    data BLOB\n", "    data BLOB,\n    twice AS (amount * 2)\n", "id, team, code, amount, note, data" },
        { "a column is dropped", "    note,\n    data BLOB\n", "    note\n", "id, team, code, amount, note" },
        { "a type changes", "amount NUMERIC", "amount REAL", "id, team, code, note, data" },
        { "a default changes", "DEFAULT 0", "DEFAULT (1 + 1)", "id, team, code, amount, note, data" },
        { "a column may be null", "code TEXT NOT NULL", "code TEXT", "id, team, code, amount, note, data" },
        { "a column may no longer be null", "amount NUMERIC DEFAULT 0", "amount NUMERIC NOT NULL DEFAULT 0", "id, team, code, amount, note, data" },
        { "a collation changes", "code TEXT NOT NULL", "code TEXT NOT NULL COLLATE NOCASE", "id, team, code, amount, note, data" },
        { "a column is unique", "code TEXT NOT NULL", "code TEXT NOT NULL UNIQUE", "id, team, code, amount, note, data" },
        { "a constraint has a conflict clause", "code TEXT NOT NULL", "code TEXT NOT NULL UNIQUE ON CONFLICT REPLACE", "id, team, code, amount, note, data" },
        { "a check is added", "amount NUMERIC DEFAULT 0", "amount NUMERIC DEFAULT 0 CHECK (items.amount >= 0)", "id, team, code, amount, note, data" },
        { "a foreign key goes", "team INTEGER REFERENCES teams (id) ON DELETE CASCADE", "team INTEGER", "id, team, code, amount, note, data" },
        { "a foreign key changes", "ON DELETE CASCADE,\n    code", "ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,\n    code", "id, team, code, amount, note, data" },
        { "AUTOINCREMENT goes", "PRIMARY KEY AUTOINCREMENT", "PRIMARY KEY", "id, team, code, amount, note, data" },
        { "the primary key changes", "id INTEGER PRIMARY KEY AUTOINCREMENT", "id INTEGER NOT NULL UNIQUE", "id, team, code, amount, note, data" },
        { "the table is strict", "    note,\n    data BLOB\n);", "    note ANY,\n    data BLOB\n) STRICT;", "id, team, code, note, data" },
        { "the other table gets rowids", "PRIMARY KEY (item, position)) WITHOUT ROWID", "PRIMARY KEY (item, position))", "id, team, code, amount, note, data" },
        { "a column is renamed", "    data BLOB\n", "    content BLOB -- @renamed from=data\n", "id, team, code, amount, note" },
        { "a column is renamed and has another type", "    data BLOB\n", "    content ANY NOT NULL -- @renamed from=data\n", "id, team, code, amount, note" },
        { "columns change places", "    note,\n    data BLOB\n", "    data BLOB,\n    note\n", "id, team, code, amount, note, data" },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task Rows_survive(string what, string old, string replacement, string columns)
    {
        await using var database = await FilledAsync();
        var changed = Altered(old, replacement);
        if (changed.Contains("STRICT", StringComparison.Ordinal))
        {
            changed = changed.Replace("amount NUMERIC", "amount REAL", StringComparison.Ordinal);
        }

        var before = await LookAsync(database, columns);
        await database.ApplyAsync(changed);
        Assert.Equal(before, await LookAsync(database, columns));
        Assert.True((await database.PlanAsync(changed)).IsEmpty, what);
        await RequireAliveAsync(database);
        if (!columns.Contains("amount", StringComparison.Ordinal) || columns.Contains("note", StringComparison.Ordinal))
        {
            await database.ApplyAsync(Base, new DiffConfig { EnableDrop = true });
            Assert.Equal(before, await LookAsync(database, columns));
        }
    }

    [Fact]
    public async Task A_renamed_table_keeps_rows_and_what_refers_to_it()
    {
        await using var database = await FilledAsync();
        var before = await database.QueryAsync(Checksum);
        var renamed = "-- @renamed from=items\n" + Base[Base.IndexOf("CREATE TABLE items", StringComparison.Ordinal)..].Replace("items", "things", StringComparison.Ordinal)
            + "\nCREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);";
        await database.ApplyAsync(renamed);
        Assert.Equal(before, await database.QueryAsync(Sum("things", "id, team, code, amount, note, data")));
        Assert.True((await database.PlanAsync(renamed)).IsEmpty);
        Assert.Equal(["things"], await database.QueryAsync("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list('parts')"));
        await database.ExecuteAsync("INSERT INTO things (code) VALUES ('new')");
        Assert.Equal([$"{(2 * Rows) + 1}"], await database.QueryAsync("SELECT max(id) FROM things"));
    }

    [Fact]
    public async Task Rowids_without_a_name_are_kept()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE notes (text TEXT, more TEXT); CREATE VIRTUAL TABLE words USING fts5(text, content='notes');");
        await database.ExecuteAsync("INSERT INTO notes (rowid, text) VALUES (3, 'three'), (70, 'seventy'), (9, 'nine'); INSERT INTO words (words) VALUES ('rebuild');");
        await database.ApplyAsync("CREATE TABLE notes (text TEXT NOT NULL, more INTEGER); CREATE VIRTUAL TABLE words USING fts5(text, content='notes');");
        Assert.Equal(["3|three", "9|nine", "70|seventy"], await database.QueryAsync("SELECT rowid, text FROM notes ORDER BY rowid"));
        Assert.Equal(["70|seventy"], await database.QueryAsync("SELECT rowid, text FROM words WHERE words MATCH 'seventy'"));
    }

    [Fact]
    public async Task Names_of_rowids_that_columns_have_are_left_to_them()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE t (rowid TEXT, oid TEXT);");
        await database.ExecuteAsync("INSERT INTO t (_rowid_, rowid, oid) VALUES (42, 'a', 'b')");
        await database.ApplyAsync("CREATE TABLE t (rowid TEXT, oid TEXT NOT NULL);");
        Assert.Equal(["42|a|b"], await database.QueryAsync("SELECT _rowid_, rowid, oid FROM t"));
    }

    [Fact]
    public async Task Rows_in_conflict_fail_the_plan_rather_than_go()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE t (a INTEGER, b TEXT);");
        await database.ExecuteAsync("INSERT INTO t VALUES (1, 'x'), (1, 'y')");
        await Assert.ThrowsAsync<PlanRunException>(() => database.ApplyAsync("CREATE TABLE t (a INTEGER UNIQUE ON CONFLICT REPLACE, b TEXT);"));
        Assert.Equal(["1|x", "1|y"], await database.QueryAsync("SELECT a, b FROM t ORDER BY b"));
    }

    [Fact]
    public async Task References_that_a_plan_breaks_fail_it()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER);");
        await database.ExecuteAsync("INSERT INTO c VALUES (7)");
        var error = await Assert.ThrowsAsync<PlanRunException>(() => database.ApplyAsync("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER, FOREIGN KEY (p) REFERENCES p (id));"));
        Assert.Equal(SchemaCodes.BrokenReferences, error.Failure.Code);
        Assert.Contains("\"c\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], await database.QueryAsync("PRAGMA foreign_keys"));
        Assert.Equal(["7"], await database.QueryAsync("SELECT p FROM c"));
    }

    [Fact]
    public async Task References_that_were_broken_before_are_no_matter_of_the_plan()
    {
        await using var database = await FilledAsync();
        await database.ExecuteAsync("PRAGMA foreign_keys = OFF; INSERT INTO parts VALUES (99999, 1); PRAGMA foreign_keys = ON;");
        await database.ApplyAsync(Altered("DEFAULT 0", "DEFAULT 1"));
        Assert.Equal(["parts|items"], await database.QueryAsync("SELECT \"table\", parent FROM pragma_foreign_key_check"));
    }

    [Theory]
    [InlineData("TRUE", "1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("x'00ff'", "X'00FF'")]
    [InlineData("'it''s'", "'it''s'")]
    [InlineData("word", "'word'")]
    [InlineData("NULL", "NULL")]
    [InlineData("(5)", "5")]
    public async Task Columns_with_constant_defaults_are_added_in_place(string value, string expected)
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE t (a);");
        await database.ExecuteAsync("INSERT INTO t VALUES (1)");
        var plan = await database.ApplyAsync($"CREATE TABLE t (a, b DEFAULT {value});");
        Assert.Equal(["AddColumn"], plan.Statements.Select(s => s.Change));
        Assert.Equal([expected], await database.QueryAsync("SELECT quote(b) FROM t"));
    }

    private static string Sum(string table, string columns)
    {
        var quoted = string.Join(" || ',' || ", columns.Split(", ").Select(c => $"quote({c})"));
        return $"SELECT count(*), group_concat({quoted}, ';') FROM (SELECT * FROM {table} ORDER BY id)";
    }

    private static string Altered(string old, string replacement)
    {
        Assert.Contains(old, Base, StringComparison.Ordinal);
        return Base.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static async Task<SchemaDatabase> FilledAsync()
    {
        var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync(Base);
        await database.ExecuteAsync($"""
            INSERT INTO teams (name) VALUES ('a'), ('b'), ('c');
            WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {2 * Rows})
            INSERT INTO items (id, team, code, amount, note, data) SELECT i, i % 3 + 1, 'code ' || i, i * 0.5, CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN i ELSE 'note ' || i END, randomblob(8) FROM n;
            DELETE FROM items WHERE id % 2 = 0;
            INSERT INTO parts SELECT id, 1 FROM items WHERE id % 5 = 0;
            UPDATE items SET note = 'x' WHERE id % 5 = 0;
            """);
        return database;
    }

    private static async Task<IReadOnlyList<string>> LookAsync(SchemaDatabase database, string columns) =>
    [
        .. await database.QueryAsync(Sum("items", columns)),
        .. await database.QueryAsync("SELECT count(*), sum(item) FROM parts"),
        .. await database.QueryAsync("SELECT count(*) FROM log"),
        .. await database.QueryAsync("SELECT id FROM biggest"),
        .. await database.QueryAsync("PRAGMA foreign_key_check"),
        .. await database.QueryAsync("PRAGMA foreign_keys"),
        .. await database.QueryAsync("PRAGMA integrity_check"),
    ];

    // Rows go on being numbered where they were, triggers fire, references hold.
    private static async Task RequireAliveAsync(SchemaDatabase database)
    {
        await database.ExecuteAsync("SAVEPOINT probe");
        var autoIncrement = (await database.QueryAsync("SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE name = 'items'"))[0] == "1";
        var isKey = (await database.QueryAsync("SELECT pk FROM pragma_table_info('items') WHERE name = 'id'"))[0] == "1";
        var others = (await database.QueryAsync("SELECT name FROM pragma_table_info('items') WHERE name = 'content' AND \"notnull\"")).Count > 0 ? ", content" : "";
        await database.ExecuteAsync($"INSERT INTO items (code, team{(isKey ? "" : ", id")}{others}) VALUES ('new', 1{(isKey ? "" : ", 5000")}{(others.Length > 0 ? ", 1" : "")})");
        Assert.Equal([autoIncrement ? $"{(2 * Rows) + 1}" : isKey ? $"{2 * Rows}" : "5000"], await database.QueryAsync("SELECT max(id) FROM items"));
        Assert.Equal([$"{(2 * Rows) + 1}"], await database.QueryAsync("SELECT count(*) FROM log"));
        await database.ExecuteAsync("INSERT INTO parts VALUES (1, 7)");
        if ((await database.QueryAsync("SELECT name FROM pragma_table_info('items') WHERE name = 'note'")).Count > 0)
        {
            Assert.Equal(["parts"], await database.QueryAsync("SELECT note FROM items WHERE id = 1"));
        }

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => database.ExecuteAsync("INSERT INTO parts VALUES (99999, 1)"));
        await database.ExecuteAsync("ROLLBACK TO probe; RELEASE probe");
    }
}
