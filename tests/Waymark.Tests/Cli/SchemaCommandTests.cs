using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Waymark.Tests.Cli;

/// <summary>The commands plan, apply and export on SQLite, and diff: what goes where, and how they end.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private const string Schema = "CREATE TABLE a (x integer PRIMARY KEY, y text);\nCREATE INDEX a_y ON a (y);\n";
    private readonly TestHost _host = new();

    public SchemaCommandTests() => _host.Write("schema.sql", Schema);

    private string DatabaseFile => Path.Combine(_host.Directory, "app.db");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Plan_prints_statements_and_makes_nothing()
    {
        Assert.Equal(0, await PlanAsync());
        Assert.Equal(Schema, _host.Output);
        Assert.Equal("", _host.Error);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task Plan_tells_by_its_exit_code_whether_there_is_something_to_do()
    {
        Assert.Equal(2, await PlanAsync("--exit-code"));
        Assert.Equal(0, await ApplyAsync());
        Assert.Equal(0, await PlanAsync("--exit-code"));
        Assert.Equal("", _host.Output);
    }

    [Fact]
    public async Task Apply_prints_the_plan_and_its_progress_and_runs_it()
    {
        Assert.Equal(0, await ApplyAsync());
        Assert.Equal(Schema, _host.Output);
        Assert.StartsWith("[1/2] CreateTable table a\n[2/2] CreateIndex index a.a_y\nCommitted statements 1 to 2\nDone: 2 statements in ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(2L, Query("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'a_y')"));

        Assert.Equal(0, await ApplyAsync());
        Assert.Equal(("", "Nothing to do.\n"), (_host.Output, _host.Error));
    }

    [Fact]
    public async Task Apply_that_fails_leaves_no_file_where_there_was_none()
    {
        _host.Write("schema.sql", "CREATE TABLE a (x integer);\nCREATE TABEL b (x integer);\n");
        Assert.Equal(1, await ApplyAsync());
        Assert.False(File.Exists(DatabaseFile));

        _host.Write("schema.sql", "CREATE VIEW v AS SELECT no_function(1);\nCREATE TABLE t (x integer CHECK (x > (SELECT 1)));\n");
        Assert.Equal(1, await ApplyAsync());
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task Progress_for_machines_is_one_object_per_event()
    {
        Assert.Equal(0, await ApplyAsync("--format", "json"));
        Assert.Equal(2, JsonDocument.Parse(_host.Output).RootElement.GetProperty("statements").GetArrayLength());
        Assert.Equal(["started", "statement", "statement", "committed", "finished"], Events());
    }

    [Fact]
    public async Task What_is_not_declared_is_skipped_unless_drops_are_asked_for()
    {
        Execute("CREATE TABLE old (x); INSERT INTO old VALUES (1)");
        Assert.Equal(0, await ApplyAsync());
        Assert.Contains("-- skipped: DROP TABLE old;\n", _host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("old", _host.Output, StringComparison.Ordinal);

        Assert.Equal(0, await ApplyAsync("--enable-drop"));
        Assert.Equal("DROP TABLE old;\n", _host.Output);
        Assert.Contains("-- hazard: statement 1 drops data: the rows of table old are lost\n", _host.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'old'"));
    }

    [Fact]
    public async Task A_statement_that_fails_leaves_the_database_as_it_was()
    {
        Execute("CREATE TABLE a (x integer PRIMARY KEY, y text); INSERT INTO a (y) VALUES ('b'), ('b')");
        _host.Write("schema.sql", "CREATE TABLE _first (z integer);\nCREATE TABLE a (x integer PRIMARY KEY, y text);\nCREATE UNIQUE INDEX a_y ON a (y);\n");
        Assert.Equal(1, await ApplyAsync());
        Assert.Contains("schema.sql:", _host.Error, StringComparison.Ordinal);
        Assert.Contains(": error WM4301: statement 2 of 2: ", _host.Error, StringComparison.Ordinal);
        Assert.Contains("(SQLITE_CONSTRAINT)\n  Statement:\n    CREATE UNIQUE INDEX a_y ON a (y)\n", _host.Error, StringComparison.Ordinal);
        Assert.Contains("  Committed: nothing\n  Rolled back: statement 1\n  The database is as it was.\n", _host.Error, StringComparison.Ordinal);
        Assert.Equal("a", Query("SELECT group_concat(name) FROM sqlite_schema"));
        Assert.Equal(2L, Query("SELECT count(*) FROM a"));

        Assert.Equal(1, await ApplyAsync("--format", "json"));
        Assert.Equal("failed", Events()[^1]);
    }

    [Fact]
    public async Task Rows_that_would_refer_to_nothing_stop_the_commit()
    {
        Execute("PRAGMA foreign_keys = OFF; CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (p integer); INSERT INTO c VALUES (7)");
        _host.Write("schema.sql", "CREATE TABLE p (id integer PRIMARY KEY);\nCREATE TABLE c (p integer REFERENCES p (id));\n");
        Assert.Equal(1, await ApplyAsync());
        Assert.Contains("error WM4305: commit after statement ", _host.Error, StringComparison.Ordinal);
        Assert.Equal("CREATE TABLE c (p integer)", Query("SELECT sql FROM sqlite_schema WHERE name = 'c'"));
        Assert.Equal(1L, Query("SELECT count(*) FROM c"));
    }

    [Fact]
    public async Task An_error_names_file_line_and_column()
    {
        _host.Write("schema.sql", "CREATE TABLE a (x integer);\n\nCREATE TABLE b (y integer,);\n");
        Assert.Equal(1, await PlanAsync());
        Assert.Equal("", _host.Output);
        Assert.StartsWith("schema.sql:3:", _host.Error, StringComparison.Ordinal);
        Assert.Contains(": error WM4001: ", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_declares_nothing_is_an_error()
    {
        _host.Write("schema.sql", "CREATE TABLE a (x integer);\nDELETE FROM a;\n");
        Assert.Equal(1, await PlanAsync());
        Assert.StartsWith("schema.sql:2:1: error WM4002: ", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_may_be_several_files_a_folder_or_standard_input()
    {
        _host.Write("parts/2.sql", "CREATE TABLE a (x integer);\n");
        _host.Write("parts/1/index.sql", "CREATE INDEX a_x ON a (x);\n");
        _host.Write("parts/readme.md", "no SQL");
        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "parts"));
        const string Expected = "CREATE TABLE a (x integer);\nCREATE INDEX a_x ON a (x);\n";
        Assert.Equal(Expected, _host.Output);

        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "parts/1/index.sql", "--to", "parts/2.sql"));
        Assert.Equal(Expected, _host.Output);

        _host.Input = "CREATE TABLE b (x integer);"u8.ToArray();
        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "-"));
        Assert.Equal("CREATE TABLE b (x integer);\n", _host.Output);
    }

    [Fact]
    public async Task A_folder_without_sql_declares_nothing_and_is_an_error()
    {
        _host.Write("parts/readme.md", "no SQL");
        Assert.Equal(1, await _host.RunAsync("plan", "sqlite:app.db", "--to", "parts", "--enable-drop"));
        Assert.Contains("parts: error WM3001: the folder has no .sql file\n", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_come_from_waymark_json_too()
    {
        _host.Write("waymark.json", """{ "url": "sqlite:app.db", "to": "schema.sql", "exclude": ["log_*"] }""");
        Execute("CREATE TABLE log_1 (x)");
        Assert.Equal(0, await _host.RunAsync("plan", "--enable-drop"));
        Assert.Equal(Schema, _host.Output);
    }

    [Fact]
    public async Task The_tables_of_migrate_are_no_part_of_the_schema()
    {
        _host.Write("drizzle/1.sql", "CREATE TABLE a (x integer PRIMARY KEY, y text);\nCREATE INDEX a_y ON a (y);\n");
        Assert.Equal(0, await _host.RunAsync("migrate", "sqlite:app.db", "--dir", "drizzle", "--metadata-table", "ran"));
        _host.Write("waymark.json", """{ "metadataTable": "ran" }""");
        Assert.Equal(0, await PlanAsync("--enable-drop", "--exit-code"));
        Assert.Equal(("", ""), (_host.Output, _host.Error));
        Assert.Equal(0, await _host.RunAsync("export", "sqlite:app.db"));
        Assert.Equal(Schema, _host.Output);
    }

    [Fact]
    public async Task A_plan_file_is_refused_when_the_database_has_changed()
    {
        Assert.Equal(0, await PlanAsync("--out", "plan.json"));
        Assert.Equal(Schema, _host.Output);
        Execute("CREATE TABLE other (x)");
        Assert.Equal(1, await _host.RunAsync("apply", "sqlite:app.db", "--plan", "plan.json"));
        Assert.StartsWith("waymark: error WM4201: ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));

        Execute("DROP TABLE other");
        Assert.Equal(0, await _host.RunAsync("apply", "sqlite:app.db", "--plan", "plan.json"));
        Assert.Equal(1L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));
    }

    [Fact]
    public async Task What_is_no_plan_file_is_an_error_that_names_it()
    {
        _host.Write("plan.json", "{}");
        Assert.Equal(1, await _host.RunAsync("apply", "sqlite:app.db", "--plan", "plan.json"));
        Assert.StartsWith("plan.json: error WM4202: ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1, await _host.RunAsync("apply", "sqlite:app.db", "--plan", "nosuch.json"));
        Assert.StartsWith("nosuch.json: error WM3001: ", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_proven_on_a_copy()
    {
        Execute("CREATE TABLE a (x integer PRIMARY KEY, y text); INSERT INTO a (y) VALUES ('b')");
        _host.Write("schema.sql", "CREATE TABLE a (x integer PRIMARY KEY, y text NOT NULL, z integer);\nCREATE VIEW v AS SELECT y FROM a;\n");
        Assert.Equal(0, await PlanAsync("--verify"));
        Assert.NotEqual("", _host.Output);
        Assert.Equal("CREATE TABLE a (x integer PRIMARY KEY, y text)", Query("SELECT sql FROM sqlite_schema"));
        Assert.Equal(0, await ApplyAsync("--verify"));
        Assert.Equal("b", Query("SELECT y FROM v"));
    }

    [Fact]
    public async Task An_export_plans_to_nothing_and_builds_the_same()
    {
        Execute("CREATE TABLE \"Odd name\" (\"a b\" TEXT PRIMARY KEY DEFAULT 'x;y' CHECK (\"a b\" <> '')); CREATE TABLE t (id integer PRIMARY KEY AUTOINCREMENT, r REFERENCES \"Odd name\"); "
            + "CREATE VIEW v AS SELECT id FROM t; CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE id < 0; END");
        Assert.Equal(0, await _host.RunAsync("export", "sqlite:app.db"));
        var exported = _host.Output;
        _host.Write("exported.sql", exported);
        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "exported.sql", "--enable-drop"));
        Assert.Equal("", _host.Output);
        Assert.Equal(0, await _host.RunAsync("apply", "sqlite:other.db", "--to", "exported.sql"));
        Assert.Equal(0, await _host.RunAsync("export", "sqlite:other.db"));
        Assert.Equal(exported, _host.Output);
    }

    [Fact]
    public async Task A_split_export_is_a_folder_that_plans_to_nothing()
    {
        Execute("CREATE TABLE Users (x integer); CREATE TABLE log (x integer REFERENCES Users); CREATE INDEX log_x ON log (x); CREATE VIEW \"a/b\" AS SELECT x FROM log");
        Assert.Equal(0, await _host.RunAsync("export", "sqlite:app.db", "--split", "schema"));
        Assert.Equal("", _host.Output);
        Assert.Equal("CREATE TABLE log (x integer REFERENCES Users);\nCREATE INDEX log_x ON log (x);\n", File.ReadAllText(Path.Combine(_host.Directory, "schema/tables/log.sql")));
        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "schema", "--enable-drop"));
        Assert.Equal("", _host.Output);

        // A file that is left from what was dropped would declare it again.
        Execute("DROP VIEW \"a/b\"");
        Assert.Equal(1, await _host.RunAsync("export", "sqlite:app.db", "--split", "schema"));
        Assert.Contains("error WM4401: ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(0, await _host.RunAsync("export", "sqlite:app.db", "--split", "schema", "--clean"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_host.Directory, "schema"), "*.sql", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Diff_compares_files()
    {
        _host.Write("old.sql", "CREATE TABLE a (x integer PRIMARY KEY);\n");
        Assert.Equal(2, await _host.RunAsync("diff", "--dialect", "sqlite", "--from", "old.sql", "--to", "schema.sql", "--exit-code"));
        Assert.Equal("ALTER TABLE a ADD COLUMN y text;\nCREATE INDEX a_y ON a (y);\n", _host.Output);
        Assert.Equal(0, await _host.RunAsync("diff", "--dialect", "postgres", "--from", "schema.sql", "--to", "schema.sql", "--exit-code"));
        Assert.Equal("", _host.Output);
    }

    [Fact]
    public async Task Diff_asks_an_engine_that_needs_no_database()
    {
        const string Views = "CREATE VIEW v AS SELECT {0} FROM t;\nCREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET {0} = 1; END;\n";
        _host.Write("old.sql", "CREATE TABLE t (a integer CHECK (a BETWEEN 1 AND 9));\n" + string.Format(CultureInfo.InvariantCulture, Views, "a"));
        _host.Write("new.sql", "CREATE TABLE t (\n  b integer -- @renamed from=a\n  CHECK (b BETWEEN (1) AND (9)));\n" + string.Format(CultureInfo.InvariantCulture, Views, "b"));
        Assert.Equal(0, await _host.RunAsync("diff", "--dialect", "sqlite", "--from", "old.sql", "--to", "new.sql"));
        Assert.Equal("ALTER TABLE t RENAME COLUMN a TO b;\n", _host.Output);

        // A module that the engine does not have leaves text alone to go by.
        _host.Write("old.sql", "CREATE VIRTUAL TABLE m USING no_module (x);\nCREATE TABLE t (a);\nCREATE VIEW v AS SELECT a FROM t, m;\n");
        _host.Write("new.sql", "CREATE VIRTUAL TABLE m USING no_module (x);\nCREATE TABLE t (b /* @renamed from=a */);\nCREATE VIEW v AS SELECT b FROM t, m;\n");
        Assert.Equal(0, await _host.RunAsync("diff", "--dialect", "sqlite", "--from", "old.sql", "--to", "new.sql"));
        Assert.Contains("ALTER TABLE t RENAME COLUMN a TO b;\n", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_offline_tries_renames_out_in_memory()
    {
        Execute("CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t");
        _host.Write("new.sql", "CREATE TABLE t (b integer /* @renamed from=a */);\nCREATE VIEW v AS SELECT b FROM t;\n");
        Assert.Equal(0, await _host.RunAsync("plan", "sqlite:app.db", "--to", "new.sql", "--offline"));
        Assert.Equal("ALTER TABLE t RENAME COLUMN a TO b;\n", _host.Output);
    }

    [Theory]
    [InlineData("--dialect iris --from schema.sql --to schema.sql", "the dialect is one of postgres, sqlite")]
    [InlineData("--from schema.sql --to schema.sql", "--dialect postgres|sqlite")]
    [InlineData("--dialect sqlite --to schema.sql", "--from FILE")]
    [InlineData("--dialect sqlite --from schema.sql", "--to FILE")]
    [InlineData("--dialect sqlite --from schema.sql --to schema.sql --search-path a", "SQLite has no schemas")]
    public async Task Diff_says_what_it_lacks(string arguments, string message)
    {
        Assert.Equal(64, await _host.RunAsync(["diff", .. arguments.Split(' ')]));
        Assert.Contains(message, _host.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan iris://u@h:5432/USER --to schema.sql", "on iris there are migrate and resolve; plan, apply and export are for postgres and sqlite")]
    [InlineData("export iris://u@h:5432/USER", "on iris there are migrate and resolve")]
    [InlineData("apply mysql://u@h/db --to schema.sql", "mysql databases are not in this version of Waymark")]
    [InlineData("plan --to schema.sql", "name the database")]
    [InlineData("plan sqlite:app.db", "name the desired schema")]
    [InlineData("apply sqlite:app.db --plan p.json --to schema.sql", "--plan runs a plan as it is")]
    [InlineData("apply sqlite:app.db --to schema.sql --lock-timeout soon", "write a time such as")]
    [InlineData("plan sqlite:app.db --to schema.sql --search-path a", "SQLite has no schemas")]
    [InlineData("plan sqlite:app.db --to schema.sql --include a,,b", "between two commas")]
    [InlineData("export sqlite:app.db --split d --format json", "not both")]
    [InlineData("plan sqlite:app.db --to schema.sql --formt json", "--formt")]
    public async Task Bad_usage_is_said(string arguments, string message)
    {
        Assert.Equal(64, await _host.RunAsync(arguments.Split(' ')));
        Assert.Contains(message, _host.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_an_error_without_a_password()
    {
        Assert.Equal(1, await _host.RunAsync("plan", "postgres://u:hunter2@127.0.0.1:1/d", "--to", "schema.sql"));
        Assert.StartsWith("waymark: error WM4303: ", _host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _host.Error, StringComparison.Ordinal);
    }

    private Task<int> PlanAsync(params string[] options) => _host.RunAsync(["plan", "sqlite:app.db", "--to", "schema.sql", .. options]);

    private Task<int> ApplyAsync(params string[] options) => _host.RunAsync(["apply", "sqlite:app.db", "--to", "schema.sql", .. options]);

    private List<string?> Events() =>
        [.. _host.Error.TrimEnd('\n').Split('\n').Where(line => line[0] == '{').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString())];

    private void Execute(string sql) => Query(sql);

    private object? Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
