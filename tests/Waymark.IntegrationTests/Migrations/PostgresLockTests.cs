using Waymark.IntegrationTests.Servers;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

public class PostgresLockTests(PostgresServer server)
{
    [Fact]
    public async Task Of_two_runners_at_once_one_waits_and_nothing_runs_twice()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(Enumerable.Range(1, 9).Select(i => ($"{i}.sql", $"create table t{i} (x int); create index concurrently i{i} on t{i} (x); select pg_sleep(0.02);")));
        var options = new MigrationOptions { Transaction = TransactionMode.Each };

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PostgresRun.RunAsync(database, migrations, options)));

        Assert.Equal([0, 0, 9], results.Select(r => r.Applied.Count).Order());
        Assert.Equal(9L, await database.QueryValueAsync("SELECT count(*) FROM waymark.waymark_migrations"));
    }

    [Fact]
    public async Task A_runner_that_waits_says_for_whom_and_gives_up_in_time()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var slow = TestMigrations.Plain(("1.sql", "select pg_sleep(3);"));
        var started = new TaskCompletionSource();
        var first = PostgresRun.RunAsync(database, slow, events: new RecordedEvents { Seen = seen => { if (seen is StatementStarted) { started.SetResult(); } } });
        await started.Task;
        var events = new RecordedEvents();

        var exception = await PostgresRun.FailAsync(database, slow, new MigrationOptions { RunnerWait = TimeSpan.FromMilliseconds(300) }, events);

        Assert.Equal(MigrationCodes.LockTimeout, exception.Code);
        Assert.Contains("runner", Assert.Single(events.Of<LockWaiting>()).Holder, StringComparison.Ordinal);
        await first;
    }

    [Fact]
    public async Task Journals_of_other_places_do_not_wait_for_each_other()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var slow = TestMigrations.Plain(("1.sql", "select pg_sleep(2);"));
        using var other = TestMigrations.Plain(("1.sql", "select 1;"));
        var started = new TaskCompletionSource();
        var first = PostgresRun.RunAsync(database, slow, events: new RecordedEvents { Seen = seen => { if (seen is StatementStarted) { started.TrySetResult(); } } });
        await started.Task;

        await PostgresRun.RunAsync(database, other, new MigrationOptions { MetadataSchema = "other", RunnerWait = TimeSpan.FromSeconds(1) });

        Assert.False(first.IsCompleted);
        await first;
    }
}
