using Npgsql;
using Waymark.IntegrationTests.Servers;
using Waymark.Iris;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>Runs on the stand-in for IRIS, where every name left unresolved is an error.</summary>
public class IrisRunnerTests(PostgresServer server)
{
    private const string Journal = "SELECT created_at FROM drizzle.__drizzle_migrations ORDER BY id";

    [Theory]
    [InlineData("SQLUser")]
    [InlineData("MyApp")]
    public async Task Names_are_resolved_to_the_default_schema(string schema)
    {
        await using var standIn = await StrictStandIn.CreateAsync(server, schema);
        using var migrations = TestMigrations.Drizzle0(
            ("0000_a", 1, "CREATE TABLE \"user\" (\"id\" integer PRIMARY KEY);--> statement-breakpoint\nALTER TABLE \"public\".\"user\" ADD COLUMN \"n\" text;"),
            ("0001_b", 2, "CREATE TABLE b (u integer REFERENCES \"public\".\"user\"(\"id\"));--> statement-breakpoint\nINSERT INTO \"user\" VALUES (1); INSERT INTO b VALUES (1);"));

        var result = await RunAsync(standIn, migrations);

        Assert.Equal(2, result.Applied.Count);
        Assert.Empty((await RunAsync(standIn, migrations)).Applied);
        Assert.Equal(["1", "2"], await standIn.Database.QueryColumnAsync(Journal));
        Assert.Equal(1L, await standIn.Database.QueryValueAsync($"SELECT count(*) FROM {schema}.b JOIN {schema}.\"user\" ON u = id"));
        Assert.Empty(await standIn.Database.QueryColumnAsync("SELECT owner FROM drizzle.waymark_lock"));
    }

    [Fact]
    public async Task Conflicts_stop_before_anything_runs()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server);
        await standIn.Database.ExecuteAsync("CREATE TABLE sqluser.there (x int)");
        using var migrations = TestMigrations.Drizzle0(
            ("0000_a", 1, "CREATE TABLE \"public\".\"user\" (id integer);"),
            ("0001_b", 2, "CREATE TABLE SQLUser.\"user\" (id integer);\nCREATE TABLE there (x int);\nCREATE TABLE a (u int REFERENCES \"Other\".\"user\"(id));"));

        var exception = await FailAsync(standIn, migrations);

        Assert.Equal(
            [(MigrationCodes.CreatedTwice, 1), (MigrationCodes.ExistsAlready, 2), (MigrationCodes.ForeignKeyElsewhere, 3)],
            exception.Problems.Select(p => (p.Code, p.Line)));
        Assert.Equal(["sqluser.there"], await standIn.Database.QueryColumnAsync("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"));
    }

    [Fact]
    public async Task A_statement_that_fails_is_found_in_the_file_and_the_run_stops_there()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server, "MyApp");
        using var migrations = TestMigrations.Drizzle0(("0000_a", 1, "CREATE TABLE \"public\".\"t\" (id integer);\n--> statement-breakpoint\nSELECT id, nosuch FROM \"public\".t;\n--> statement-breakpoint\nDROP TABLE t;"));

        var failure = (await FailAsync(standIn, migrations)).Failure!;

        Assert.Equal((3, 12, "42703"), (failure.Problem.Line, failure.Problem.Column, failure.Server!.Code));
        Assert.Equal("SELECT id, nosuch FROM \"public\".t;", failure.Statement);
        Assert.Equal("SELECT id, nosuch FROM MyApp.t;", failure.SentSql);
        Assert.Empty(await standIn.Database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task Of_two_runners_at_once_one_waits_and_nothing_runs_twice()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server);
        using var migrations = TestMigrations.Drizzle0(Enumerable.Range(1, 9).Select(i => ($"{i:0000}_m", (long)i, $"CREATE TABLE t{i} (x int);")));
        var options = new MigrationOptions { Transaction = TransactionMode.Each };

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(standIn, migrations, options)));

        Assert.Equal([0, 0, 9], results.Select(r => r.Applied.Count).Order());
        Assert.Equal(9, (await standIn.Database.QueryColumnAsync(Journal)).Count);
    }

    [Fact]
    public async Task A_journal_schema_that_another_runner_is_making_is_waited_for()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server);
        using var migrations = TestMigrations.Drizzle0(("0000_a", 1, "CREATE TABLE a (x int);"));
        await using var other = await standIn.Database.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("CREATE SCHEMA drizzle", other, transaction);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var run = RunAsync(standIn, migrations);
        await PostgresRun.UntilAsync(standIn.Database, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'runner' AND wait_event_type = 'Lock' AND datname = current_database())");
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Single((await run).Applied);
    }

    [Fact]
    public async Task A_run_whose_session_ends_is_finished_by_the_next()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server);
        using var migrations = TestMigrations.Drizzle0(("0000_a", 1, "CREATE TABLE a (x int);"), ("0001_b", 2, "CREATE TABLE b (x int);"), ("0002_c", 3, "CREATE TABLE c (x int);"));
        var ended = false;
        var events = new RecordedEvents
        {
            Seen = seen =>
            {
                if (seen is StatementStarted { Migration.Name: "0001_b" } && !ended)
                {
                    ended = true;
                    PostgresRun.TerminateRunnersAsync(standIn.Database).GetAwaiter().GetResult();
                }
            },
        };

        var exception = await Assert.ThrowsAsync<MigrationException>(() => RunAsync(standIn, migrations, events: events));

        Assert.Equal(MigrationCodes.ConnectionLost, exception.Code);
        await standIn.Database.ExecuteAsync("UPDATE drizzle.waymark_lock SET process = 999999999");
        Assert.Equal(3, (await RunAsync(standIn, migrations)).Applied.Count);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_of()
    {
        await using var source = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Timeout=5");
        using var migrations = TestMigrations.Drizzle0(("0000_a", 1, "CREATE TABLE a (x int);"));

        var exception = await Assert.ThrowsAsync<MigrationException>(
            () => PostgresRun.Runner(source, adapter: new IrisAdapter()).RunAsync(migrations.Read(), TestContext.Current.CancellationToken));

        Assert.Equal(MigrationCodes.CannotConnect, exception.Code);
    }

    [Fact]
    public async Task A_wrong_password_is_told_of_and_not_shown()
    {
        await using var database = await server.CreateDatabaseAsync();
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "mysecret1" };
        await using var source = NpgsqlDataSource.Create(connection);
        using var migrations = TestMigrations.Drizzle0(("0000_a", 1, "CREATE TABLE a (x int);"));

        var exception = await Assert.ThrowsAsync<MigrationException>(() => PostgresRun.Runner(source).RunAsync(migrations.Read(), TestContext.Current.CancellationToken));

        Assert.Equal((MigrationCodes.CannotConnect, "28P01"), (exception.Code, exception.Failure!.Server!.Code));
        Assert.DoesNotContain("mysecret1", exception.ToString(), StringComparison.Ordinal);
    }

    private static Task<MigrationResult> RunAsync(StrictStandIn standIn, TestMigrations migrations, MigrationOptions? options = null, RecordedEvents? events = null) =>
        PostgresRun.RunAsync(standIn.Database, migrations, options, events, PostgresRun.Iris(standIn));

    private static Task<MigrationException> FailAsync(StrictStandIn standIn, TestMigrations migrations) =>
        PostgresRun.FailAsync(standIn.Database, migrations, adapter: PostgresRun.Iris(standIn));
}
