using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>Running plans on PostgreSQL: what is one transaction, what is split off, what a failure leaves.</summary>
public sealed class ApplyTests(PostgresServer server) : IDisposable
{
    private const string Users = "CREATE TABLE users (id int PRIMARY KEY, email text);\n";
    private readonly SchemaTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_statement_that_fails_leaves_everything_as_it_was()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users + "INSERT INTO users VALUES (1, 'a'), (2, 'a')");
        var before = await database.DumpSchemaAsync();
        var result = await ApplyAsync(database, "CREATE TABLE a (x int);\nCREATE TABLE users (id int PRIMARY KEY, email text, CONSTRAINT one UNIQUE (email));\n");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(":2:53: error WM4301: statement 2 of 2: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("(23505)", result.Errors, StringComparison.Ordinal);
        Assert.Contains("ADD CONSTRAINT one UNIQUE (email)", result.Errors, StringComparison.Ordinal);
        Assert.Contains("  Detail: Key (email)=(a) is duplicated.\n", result.Errors, StringComparison.Ordinal);
        Assert.Contains("  Committed: nothing\n  Rolled back: statement 1\n  The database is as it was.\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Text, (await database.DumpSchemaAsync()).Text);
    }

    [Theory]
    [InlineData("CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (password 'x');")]
    [InlineData("CREATE SUBSCRIPTION news CONNECTION 'password=x' PUBLICATION news;")]
    public async Task What_is_not_inspected_is_refused(string statement)
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await ApplyAsync(database, Users + statement);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(":2:8: error WM4003: ", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task A_failure_tells_machines_where_it_stopped()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users + "INSERT INTO users VALUES (1, NULL)");
        var result = await ApplyAsync(database, "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL);\n", "--format", "json");
        var failed = JsonDocument.Parse(result.Errors.TrimEnd('\n').Split('\n')[^1]).RootElement;
        Assert.Equal("failed", failed.GetProperty("event").GetString());
        Assert.Equal("23502", failed.GetProperty("server").GetProperty("code").GetString());
        Assert.Equal((1, 0), (failed.GetProperty("number").GetInt32(), failed.GetProperty("committed").GetInt32()));
    }

    [Fact]
    public async Task An_index_made_concurrently_is_split_off_and_said_to_be()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        const string Desired = Users + "CREATE INDEX users_email ON users (email);\nCREATE TABLE z (x int);\n";
        var result = await ApplyAsync(database, Desired, "--concurrently");
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("CREATE INDEX CONCURRENTLY users_email", result.Output, StringComparison.Ordinal);
        Assert.Contains("runs outside of a transaction", result.Errors, StringComparison.Ordinal);
        Assert.Contains(", outside of a transaction\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", await _tool.PlanAsync(database.Url, Desired));
    }

    [Fact]
    public async Task What_is_committed_before_a_statement_outside_of_transactions_fails_is_said()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users + "INSERT INTO users VALUES (1, 'a'), (2, 'a')");
        const string Desired = Users + "CREATE UNIQUE INDEX users_email ON users (email);\nCREATE TABLE a (x int);\n";
        var result = await ApplyAsync(database, Desired, "--concurrently");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("(23505)", result.Errors, StringComparison.Ordinal);
        Assert.Contains("may have left something behind", result.Errors, StringComparison.Ordinal);

        // Once the rows are put right, the same command goes on from what the failure left: an index that is not valid.
        await database.ExecuteAsync("DELETE FROM users WHERE id = 2");
        var again = await ApplyAsync(database, Desired, "--concurrently", "--enable-drop");
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal("", await _tool.PlanAsync(database.Url, Desired));
        Assert.Equal(true, await database.QueryValueAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_email'::regclass"));
    }

    [Fact]
    public async Task A_lock_is_waited_for_as_long_as_was_said()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        await using var other = await database.OpenAsync();
        await using (var command = new NpgsqlCommand("BEGIN; LOCK TABLE users", other))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var result = await ApplyAsync(database, "CREATE TABLE users (id int PRIMARY KEY, email text, age int);\n", "--lock-timeout", "100ms", "--offline");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("(55P03)", result.Errors, StringComparison.Ordinal);

        // Planning asks whether a table has rows, and so waits for it too.
        var plan = await _tool.RunAsync(["plan", database.Url, "--to", _tool.Write("same.sql", Users), "--lock-timeout", "100ms"]);
        Assert.Contains("(55P03)", plan.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_rolls_back_and_says_so(string signal, int exitCode)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        await using var other = await database.OpenAsync();
        await using (var command = new NpgsqlCommand("BEGIN; LOCK TABLE users IN SHARE MODE", other))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var desired = _tool.Write("desired.sql", "CREATE TABLE a (x int);\nCREATE TABLE users (id int PRIMARY KEY, email text, age int);\n");
        using var process = ExternalProgram.Start(WaymarkTool.Call("apply", database.Url, "--to", desired));
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        const string Waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE%' AND datname = current_database()";
        while ((long?)await database.QueryValueAsync(Waiting) == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(exitCode, process.ExitCode);
        Assert.NotEqual("", await output);
        Assert.EndsWith("Stopped; nothing was changed.\n", await errors, StringComparison.Ordinal);
        Assert.Equal(["users"], await TablesAsync(database));
    }

    [Fact]
    public async Task A_connection_that_is_lost_is_said_with_what_is_committed()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        await using var other = await database.OpenAsync();
        await using (var command = new NpgsqlCommand("BEGIN; LOCK TABLE users IN SHARE MODE", other))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var run = ApplyAsync(database, "CREATE TABLE a (x int);\nCREATE TABLE users (id int PRIMARY KEY, email text, age int);\n");
        const string Terminate = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE%' AND datname = current_database()";
        while (!run.IsCompleted && (long?)await database.QueryValueAsync(Terminate) == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var result = await run;
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error WM4302: statement 2 of 2: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("  Committed: nothing\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["users"], await TablesAsync(database));
    }

    [Fact]
    public async Task Two_runs_take_turns()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var second = new SchemaTool();
        var desired = string.Concat(Enumerable.Range(0, 30).Select(i => $"CREATE TABLE t{i} (x int);\n"));
        var runs = await Task.WhenAll(
            _tool.RunAsync("apply", database.Url, "--to", _tool.Write("a.sql", desired)),
            second.RunAsync("apply", database.Url, "--to", second.Write("a.sql", desired)));
        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Errors));
        Assert.Single(runs, run => run.Output.Length == 0);
    }

    [Fact]
    public async Task Drops_are_skipped_and_listed_unless_they_are_asked_for()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users + "CREATE TABLE old (x int)");
        const string Desired = "CREATE TABLE users (id int PRIMARY KEY);\n";
        var skipped = await ApplyAsync(database, Desired);
        Assert.Equal((0, ""), (skipped.ExitCode, skipped.Output));
        Assert.Contains("-- skipped: DROP TABLE public.old;\n", skipped.Errors, StringComparison.Ordinal);
        Assert.Contains("-- skipped: ALTER TABLE public.users DROP COLUMN email;\n", skipped.Errors, StringComparison.Ordinal);

        Assert.Equal(0, (await ApplyAsync(database, Desired, "--enable-drop")).ExitCode);
        Assert.Equal(["users.id"], await database.QueryColumnAsync(
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"));
    }

    [Fact]
    public async Task A_plan_file_is_run_if_the_database_is_as_it_was()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        var desired = _tool.Write("desired.sql", Users + "CREATE TABLE a (x int);\n");
        Assert.Equal(0, (await _tool.RunAsync("plan", database.Url, "--to", desired, "--out", "plan.json")).ExitCode);

        await database.ExecuteAsync("ALTER TABLE users ADD age int");
        var refused = await _tool.RunAsync("apply", database.Url, "--plan", "plan.json");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error WM4201: ", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(["users"], await TablesAsync(database));

        await database.ExecuteAsync("ALTER TABLE users DROP age; INSERT INTO users VALUES (1, 'a')");
        var done = await _tool.RunAsync("apply", database.Url, "--plan", "plan.json");
        Assert.True(done.ExitCode == 0, done.Errors);
        Assert.Equal(["a", "users"], await TablesAsync(database));
    }

    [Fact]
    public async Task A_plan_is_proven_before_it_is_run()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Users + "INSERT INTO users VALUES (1, 'a'), (2, 'a')");
        var before = await database.DumpSchemaAsync();
        var failing = await ApplyAsync(database, "CREATE TABLE users (id int PRIMARY KEY, email text UNIQUE);\n", "--verify");
        Assert.Equal(1, failing.ExitCode);
        Assert.Contains("(23505)", failing.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Text, (await database.DumpSchemaAsync()).Text);

        const string Desired = "CREATE TABLE users (id bigint PRIMARY KEY, email text CHECK (email <> ''));\nCREATE VIEW v AS SELECT id FROM users WHERE id > 1;\n";
        var plan = await _tool.RunAsync("plan", database.Url, "--to", _tool.Write("d.sql", Desired), "--verify");
        Assert.True(plan.ExitCode == 0, plan.Errors);
        Assert.NotEqual("", plan.Output);
        Assert.Equal(before.Text, (await database.DumpSchemaAsync()).Text);

        var proven = await ApplyAsync(database, Desired, "--verify", "--concurrently");
        Assert.True(proven.ExitCode == 0, proven.Errors);
        Assert.Equal("", await _tool.PlanAsync(database.Url, Desired));
    }

    [Fact]
    public async Task A_plan_that_takes_a_commit_in_between_cannot_be_proven()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (m mood DEFAULT 'sad')");
        const string Desired = "CREATE TYPE mood AS ENUM ('sad', 'ok');\nCREATE TABLE t (m mood DEFAULT 'ok');\n";
        var unproven = await ApplyAsync(database, Desired, "--verify");
        Assert.Equal(1, unproven.ExitCode);
        Assert.Contains("error WM4308: ", unproven.Errors, StringComparison.Ordinal);

        var done = await ApplyAsync(database, Desired);
        Assert.True(done.ExitCode == 0, done.Errors);
        Assert.Equal("", await _tool.PlanAsync(database.Url, Desired));
    }

    [Fact]
    public async Task A_dry_run_runs_nothing()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await ApplyAsync(database, Users, "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("CREATE TABLE public.users", result.Output, StringComparison.Ordinal);
        Assert.Empty(await TablesAsync(database));
    }

    [Fact]
    public async Task Objects_may_be_left_out()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE log_1 (x int); CREATE TABLE old (x int)");
        Assert.Equal(0, (await ApplyAsync(database, Users + "CREATE TABLE log_2 (x int);", "--enable-drop", "--exclude", "log_*,*.none")).ExitCode);
        Assert.Equal(["log_1", "users"], await TablesAsync(database));
    }

    [Fact]
    public async Task Privileges_of_managed_roles_are_part_of_the_schema()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsSuperuserAsync($"CREATE ROLE {database.Name}_reader; CREATE ROLE \"{database.Name} Other\"");
        try
        {
            var desired = $"{Users}GRANT SELECT ON users TO {database.Name}_reader, \"{database.Name} Other\";\n";
            var unmanaged = await ApplyAsync(database, desired);
            Assert.DoesNotContain("GRANT", unmanaged.Output, StringComparison.Ordinal);
            Assert.Contains($"-- note: privileges of {database.Name} Other, {database.Name}_reader are left as they are", unmanaged.Errors, StringComparison.Ordinal);

            var roles = $"{database.Name}_reader,{database.Name} Other";
            Assert.Contains("GRANT SELECT ON", (await ApplyAsync(database, desired, "--managed-roles", roles)).Output, StringComparison.Ordinal);
            Assert.Equal("", await _tool.PlanAsync(database.Url, desired, "--managed-roles", roles));
            Assert.Contains("-- skipped: REVOKE", await _tool.NotesAsync(database.Url, Users, "--managed-roles", roles), StringComparison.Ordinal);
            Assert.Contains("REVOKE", await _tool.PlanAsync(database.Url, Users, "--managed-roles", roles, "--enable-drop"), StringComparison.Ordinal);
            Assert.Equal("", await _tool.PlanAsync(database.Url, Users));
        }
        finally
        {
            await database.ExecuteAsSuperuserAsync($"DROP OWNED BY {database.Name}_reader, \"{database.Name} Other\"; DROP ROLE {database.Name}_reader; DROP ROLE \"{database.Name} Other\"");
        }
    }

    private Task<ProgramResult> ApplyAsync(TestDatabase database, string desired, params string[] options) =>
        _tool.RunAsync(["apply", database.Url, "--to", _tool.Write("desired.sql", desired), .. options]);

    private static Task<IReadOnlyList<string>> TablesAsync(TestDatabase database) =>
        database.QueryColumnAsync("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
}
