using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Waymark.Tests.Cli;

public sealed class MigrateCommandTests : IDisposable
{
    private readonly TestHost _host = new();

    public MigrateCommandTests()
    {
        WriteMigrations(
            ("0000_a", "CREATE TABLE `a` (`x` integer PRIMARY KEY);\n--> statement-breakpoint\nINSERT INTO `a` VALUES (1);\n"),
            ("0001_b", "CREATE VIEW `b` AS SELECT `x` FROM `a`;\n"));
    }

    private string DatabaseFile => Path.Combine(_host.Directory, "app.db");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task What_is_pending_runs_once()
    {
        Assert.Equal(0, await MigrateAsync());
        Assert.Equal("", _host.Output);
        Assert.StartsWith("2 migrations to run, 3 statements, from drizzle\n[1/2] 0000_a: 2 statements\n[2/2] 0001_b: 1 statement\n", _host.Error, StringComparison.Ordinal);
        Assert.Contains("Done: 2 migrations, 3 statements in ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1L, Query("SELECT count(*) FROM b"));

        Assert.Equal(0, await MigrateAsync());
        Assert.StartsWith("Nothing to run: ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1L, Query("SELECT count(*) FROM b"));
    }

    [Fact]
    public async Task Url_and_directory_may_come_from_elsewhere()
    {
        _host.Environment["DATABASE_URL"] = "sqlite:app.db";
        _host.Write("waymark.json", """{ "dir": "drizzle" }""");
        Assert.Equal(0, await _host.RunAsync("migrate"));
        Assert.Equal(1L, Query("SELECT count(*) FROM b"));
    }

    [Fact]
    public async Task A_dry_run_prints_sql_and_makes_nothing()
    {
        Assert.Equal(0, await MigrateAsync("--dry-run"));
        Assert.Contains("CREATE TABLE `a` (`x` integer PRIMARY KEY);\n", _host.Output, StringComparison.Ordinal);
        Assert.Contains("CREATE VIEW `b` AS SELECT `x` FROM `a`;\n", _host.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task What_a_dry_run_prints_does_what_the_run_does()
    {
        Assert.Equal(0, await MigrateAsync("--dry-run"));
        using (var connection = Connect("other.db"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = _host.Output;
            command.ExecuteNonQuery();
        }

        Assert.Equal(0, await MigrateAsync());
        const string Objects = "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE name IN ('a', 'b', '__drizzle_migrations') ORDER BY name)";
        Assert.Equal(Query(Objects), Query(Objects, "other.db"));
        Assert.Equal(
            Query("SELECT group_concat(hash || created_at) FROM __drizzle_migrations"),
            Query("SELECT group_concat(hash || created_at) FROM __drizzle_migrations", "other.db"));
    }

    [Fact]
    public async Task A_dry_run_for_machines_is_one_object_per_message()
    {
        Assert.Equal(0, await MigrateAsync("--dry-run", "--format", "json"));
        var steps = _host.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var statements = steps.Where(step => step.GetProperty("kind").GetString() == "statement").ToList();
        Assert.Equal(["0000_a", "0000_a", "0001_b"], statements.Select(step => step.GetProperty("migration").GetString()));
        Assert.Contains("begin", steps.Select(step => step.GetProperty("kind").GetString()));
        Assert.Contains("commit", steps.Select(step => step.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Progress_for_machines_is_one_object_per_event()
    {
        Assert.Equal(0, await MigrateAsync("--format", "json"));
        var events = _host.Error.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()).ToList();
        Assert.Equal("pending", events[0]);
        Assert.Equal(3, events.Count(name => name == "statement"));
        Assert.Equal("finished", events[^1]);
    }

    [Fact]
    public async Task Status_lists_and_its_exit_code_says_whether_there_is_something_to_run()
    {
        Assert.Equal(2, await StatusAsync("--exit-code"));
        Assert.Contains("pending", _host.Output, StringComparison.Ordinal);
        Assert.Contains("2 migrations, 2 to run", _host.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));

        Assert.Equal(0, await MigrateAsync());
        Assert.Equal(0, await StatusAsync("--exit-code"));
        Assert.Contains("2 migrations, none to run", _host.Output, StringComparison.Ordinal);

        Assert.Equal(0, await StatusAsync("--format", "json"));
        var status = JsonDocument.Parse(_host.Output).RootElement;
        Assert.Equal(["applied", "applied"], status.GetProperty("migrations").EnumerateArray().Select(m => m.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_changed_file_is_reported_and_with_strict_refused()
    {
        Assert.Equal(0, await MigrateAsync());
        _host.Write("drizzle/0000_a.sql", "CREATE TABLE `a` (`y` integer);\n");
        Assert.Equal(0, await MigrateAsync());
        Assert.Contains("drizzle/0000_a.sql", _host.Error, StringComparison.Ordinal);
        Assert.Contains("warning WM3102", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1, await MigrateAsync("--strict"));
        Assert.Contains("error WM3102", _host.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.sql")]
    [InlineData("20250101000000_a/migration.sql")]
    public async Task A_link_to_nothing_is_no_empty_folder(string file)
    {
        _host.Write($"plain/{file}", "");
        File.Delete(Path.Combine(_host.Directory, "plain", file));
        File.CreateSymbolicLink(Path.Combine(_host.Directory, "plain", file), Path.Combine(_host.Directory, "nothing"));
        Assert.Equal(1, await _host.RunAsync("migrate", "sqlite:app.db", "--dir", "plain"));
        Assert.Equal($"plain/{file}: error WM3001: the file is listed, and cannot be found: a link to nothing, or taken away meanwhile\n", _host.Error);
    }

    [Fact]
    public async Task A_directory_that_is_called_as_a_file_is_warned_of()
    {
        _host.Write("plain/1.sql/a.sql", "CREATE TABLE a (x);");
        _host.Write("plain/2.sql", "CREATE TABLE b (x);");
        Assert.Equal(0, await _host.RunAsync("migrate", "sqlite:app.db", "--dir", "plain"));
        Assert.Contains("plain/1.sql: warning WM3001: is a directory, not a file: nothing in it is run\n", _host.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));
    }

    [Fact]
    public async Task What_a_migration_does_to_the_session_at_its_end_is_told_once()
    {
        _host.Write("plain/1.sql", "ATTACH ':memory:' AS m;\nCREATE TABLE m.b (x);\nCREATE TABLE a AS SELECT x FROM m.b;\nDETACH m;\n");
        Assert.Equal(0, await _host.RunAsync("migrate", "sqlite:app.db", "--dir", "plain"));
        Assert.Equal(2, _host.Error.Split("[1/1] 1.sql: 4 statements\n").Length);
        Assert.Equal(1L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));
    }

    [Fact]
    public async Task A_failing_statement_is_shown_with_all_that_helps()
    {
        WriteMigrations(
            ("0000_a", "CREATE TABLE `a` (`x` integer PRIMARY KEY);\n"),
            ("0001_b", "SELECT 1;\n--> statement-breakpoint\n\nINSERT INTO `nosuch` VALUES (1);\n"));
        Assert.Equal(1, await MigrateAsync());
        Assert.Contains("drizzle/0001_b.sql:4:1: error WM3302: no such table: nosuch (SQLITE_ERROR)\n", _host.Error, StringComparison.Ordinal);
        Assert.Contains("    INSERT INTO `nosuch` VALUES (1)", _host.Error, StringComparison.Ordinal);
        Assert.Contains("Committed: nothing", _host.Error, StringComparison.Ordinal);
        Assert.Contains("  Rolled back: 0000_a, and 1 of 2 statements of 0001_b\n", _host.Error, StringComparison.Ordinal);
        Assert.Contains("To go on: ", _host.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));
    }

    [Fact]
    public async Task With_a_transaction_each_what_ran_before_stays()
    {
        WriteMigrations(("0000_a", "CREATE TABLE `a` (`x` integer PRIMARY KEY);\n"), ("0001_b", "CREATE TABLE `a` (`x` integer);\n"));
        Assert.Equal(1, await MigrateAsync("--transaction", "each"));
        Assert.Contains("Committed: 0000_a", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1L, Query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"));
    }

    [Fact]
    public async Task A_folder_format_may_be_given_in_two_ways()
    {
        Assert.Equal(0, await MigrateAsync("--folder-format", "plain", "--dry-run"));
        Assert.Contains("waymark_migrations", _host.Output, StringComparison.Ordinal);
        Assert.Equal(0, await MigrateAsync("--format", "plain", "--format", "json", "--dry-run"));
        Assert.Contains("waymark_migrations", _host.Output, StringComparison.Ordinal);
        Assert.StartsWith("{", _host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WM3001", "--dir", "nosuch")]
    [InlineData("WM3002", "--dir", "empty")]
    [InlineData("WM3003", "--dir", "broken")]
    [InlineData("WM3004", "--dir", "missing")]
    [InlineData("WM3006", "--dir", "latin1")]
    public async Task A_bad_directory_is_refused_with_its_code(string code, params string[] args)
    {
        Directory.CreateDirectory(Path.Combine(_host.Directory, "empty"));
        _host.Write("broken/meta/_journal.json", "{ \"entries\": [");
        WriteMigrations("missing", ("0000_a", "SELECT 1"));
        File.Delete(Path.Combine(_host.Directory, "missing/0000_a.sql"));
        WriteMigrations("latin1", ("0000_a", "SELECT 1"));
        _host.Write("latin1/0000_a.sql", [.. "SELECT '"u8, 0xE4, .. "'"u8]);

        Assert.Equal(1, await _host.RunAsync(["migrate", "sqlite:app.db", .. args]));
        Assert.Contains($" error {code}: ", _host.Error, StringComparison.Ordinal);
        Assert.Contains(args[^1], _host.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("migrate", "sqlite:app.db")]
    [InlineData("migrate", "--dir", "drizzle")]
    [InlineData("migrate", "sqlite:app.db", "sqlite:b.db", "--dir", "drizzle")]
    [InlineData("migrate", "app.db", "--dir", "drizzle")]
    [InlineData("migrate", "mysql://h/d", "--dir", "drizzle")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--transaction", "some")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--format", "xml")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--format", "plain", "--format", "drizzle")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--retries", "many")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--lock-timeout", "soon")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--default-schema", "main")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--metadata-table", "")]
    [InlineData("migrate", "sqlite:app.db", "--dir", "drizzle", "--dryrun")]
    [InlineData("migrate", "status", "sqlite:app.db", "--dir", "drizzle", "--dry-run")]
    [InlineData("migrate", "iris://u@h/USER?default_schema=my_app", "--dir", "drizzle")]
    public async Task Bad_usage_ends_with_64_and_touches_nothing(params string[] args)
    {
        Assert.Equal(64, await _host.RunAsync(args));
        Assert.StartsWith("waymark: error: ", _host.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_an_error()
    {
        using (Connect())
        {
        }

        Assert.Equal(1, await _host.RunAsync("migrate", "sqlite:app.db?mode=ro", "--dir", "drizzle"));
        Assert.Contains("SQLITE_READONLY", _host.Error, StringComparison.Ordinal);
        Assert.Equal(1, await _host.RunAsync("migrate", "sqlite:nosuch/app.db", "--dir", "drizzle"));
        Assert.Contains("error WM3304: ", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_an_error()
    {
        _host.Write("app.db", new string('x', 5000));
        Assert.Equal(1, await MigrateAsync());
        Assert.Contains("SQLITE_NOTADB", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_that_are_set_for_every_run_count_for_nothing_where_there_are_none()
    {
        _host.Environment["DB_DEFAULT_SCHEMA"] = "MyApp";
        _host.Environment["DB_METADATA_SCHEMA"] = "journals";
        Assert.Equal(0, await MigrateAsync());
        Assert.Equal(1, await MigrateAsync("--metadata-schema", "journals"));
        Assert.Contains("WM3205", _host.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_accepts_and_says_nothing_is_no_wish_to_stop()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var url = $"postgres://u:p@127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/d?connect_timeout=1";
        Assert.Equal(1, await _host.RunAsync("migrate", url, "--dir", "drizzle"));
        Assert.Contains("error WM3304: ", _host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_memory_the_migrations_can_be_tried()
    {
        Assert.Equal(0, await _host.RunAsync("migrate", "sqlite::memory:", "--dir", "drizzle"));
        Assert.Contains("Done: 2 migrations", _host.Error, StringComparison.Ordinal);
    }

    private Task<int> MigrateAsync(params string[] options) => _host.RunAsync(["migrate", "sqlite:app.db", "--dir", "drizzle", .. options]);

    private Task<int> StatusAsync(params string[] options) => _host.RunAsync(["migrate", "status", "sqlite:app.db", "--dir", "drizzle", .. options]);

    private void WriteMigrations(params (string Tag, string Sql)[] migrations) => WriteMigrations("drizzle", migrations);

    private void WriteMigrations(string directory, params (string Tag, string Sql)[] migrations)
    {
        var entries = migrations.Select((migration, index) =>
            $$"""{ "idx": {{index}}, "version": "6", "when": {{1_700_000_000_000 + index}}, "tag": "{{migration.Tag}}", "breakpoints": true }""");
        _host.Write($"{directory}/meta/_journal.json", $$"""{ "version": "7", "dialect": "sqlite", "entries": [{{string.Join(',', entries)}}] }""");
        foreach (var (tag, sql) in migrations)
        {
            _host.Write($"{directory}/{tag}.sql", sql);
        }
    }

    private object? Query(string sql, string file = "app.db")
    {
        using var connection = Connect(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteConnection Connect(string file = "app.db")
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_host.Directory, file)};Pooling=False");
        connection.Open();
        return connection;
    }
}
