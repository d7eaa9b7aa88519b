using Waymark.IntegrationTests.Servers;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

public class PostgresTransactionTests(PostgresServer server)
{
    private const string Journal = "SELECT name FROM waymark.waymark_migrations ORDER BY id";
    private const string Unfinished = "SELECT migration || ' ' || next_statement || ' ' || state FROM waymark.waymark_progress";

    [Fact]
    public async Task What_no_transaction_holds_runs_between_transactions()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table a (x int); insert into a values (1);"),
            ("2.sql", "create index concurrently i on a (x); drop index concurrently i; vacuum a; create unique index concurrently j on a (x);"),
            ("3.sql", "do $$ begin insert into a values (2); commit; insert into a values (3); end $$; insert into a values (4);"));

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["1", "2", "3", "4"], await database.QueryColumnAsync("SELECT x FROM a ORDER BY x"));
        Assert.Equal(["j"], await database.QueryColumnAsync("SELECT relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE indrelid = 'a'::regclass AND indisvalid"));
        Assert.Equal(["1.sql", "2.sql", "3.sql"], await database.QueryColumnAsync(Journal));
        Assert.Empty(await database.QueryColumnAsync(Unfinished));
    }

    [Fact]
    public async Task A_new_enum_value_can_be_used()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create type e as enum ('a'); create table t (x e);"),
            ("2.sql", "alter type e add value 'b';\ninsert into t values ('b');"),
            ("3.sql", "alter table t alter x set default 'b';"));

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal("b", await database.QueryValueAsync("SELECT x::text FROM t"));
        Assert.Equal(["1.sql", "2.sql", "3.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task A_new_enum_value_whose_use_is_not_in_the_text_is_learned_from_the_server()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create type e as enum ('a'); create table t (x text); insert into t values ('z' || 'z');"),
            ("2.sql", "alter type e add value 'zz';\nalter table t alter x type e using x::e;"));
        var events = new RecordedEvents();

        await PostgresRun.RunAsync(database, migrations, events: events);

        Assert.Equal("zz", await database.QueryValueAsync("SELECT x::text FROM t"));
        Assert.Equal(1L, await database.QueryValueAsync("SELECT count(*) FROM t"));
        Assert.Single(events.Of<TransactionRestarted>());
    }

    [Fact]
    public async Task A_procedure_that_commits_is_learned_from_the_server()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x int); create procedure p() language plpgsql as $$ begin insert into t values (1); commit; insert into t values (2); end $$;"),
            ("2.sql", "insert into t values (0); call p(); insert into t values (3);"));

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["0", "1", "2", "3"], await database.QueryColumnAsync("SELECT x FROM t ORDER BY x"));
    }

    [Fact]
    public async Task A_commit_in_the_midst_commits_and_the_next_run_goes_on_behind_it()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x int);"), ("2.sql", "insert into t values (1);\ncommit;\ninsert into t values (2);\nselect nosuch;"));

        var failure = (await PostgresRun.FailAsync(database, migrations)).Failure!;

        Assert.Equal(["1.sql"], failure.Committed.Select(m => m.Name));
        Assert.Equal((2, 3), (failure.Partial!.StatementsDone, failure.Partial.NextLine));
        Assert.Equal(["1"], await database.QueryColumnAsync("SELECT x FROM t"));
        migrations.Write("2.sql", "insert into t values (1);\ncommit;\ninsert into t values (2);");
        await PostgresRun.RunAsync(database, migrations);
        Assert.Equal(["1", "2"], await database.QueryColumnAsync("SELECT x FROM t ORDER BY x"));
        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task A_files_own_transaction_is_undone_as_a_whole()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x int);"), ("2.sql", "begin; insert into t values (1); rollback; begin; insert into t values (2); select nosuch; commit;"));

        var failure = (await PostgresRun.FailAsync(database, migrations)).Failure!;

        Assert.Equal(["1.sql"], failure.Committed.Select(m => m.Name));
        Assert.Equal(3, failure.Partial!.StatementsDone);
        Assert.Empty(await database.QueryColumnAsync("SELECT x FROM t"));
        migrations.Write("2.sql", "begin; insert into t values (1); rollback; begin; insert into t values (2); commit;");
        await PostgresRun.RunAsync(database, migrations);
        Assert.Equal(["2"], await database.QueryColumnAsync("SELECT x FROM t"));
    }

    [Theory]
    [InlineData("create index concurrently i on t (x);", "running")]
    [InlineData("create unique index concurrently if not exists \"I\" on public.t (x);", "running")]
    [InlineData("drop index concurrently old;", "running")]
    [InlineData("alter table parted detach partition part concurrently;", "running")]
    [InlineData("reindex index concurrently old;", "ready")]
    public async Task After_a_crash_in_the_midst_of_what_no_transaction_holds_the_next_run_finishes_it(string statement, string state)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (x int)");
        await database.ExecuteAsync("CREATE INDEX old ON t (x)");
        await database.ExecuteAsync("CREATE TABLE parted (x int) PARTITION BY LIST (x)");
        await database.ExecuteAsync("CREATE TABLE part PARTITION OF parted FOR VALUES IN (1)");
        using var migrations = TestMigrations.Plain(("1.sql", $"create table a (x int);\n{statement}\ncreate table b (x int);"), ("2.sql", "create table c (x int);"));

        // A reader of the tables makes the statement wait halfway.
        await using (var reader = await database.OpenAsync())
        await using (var transaction = await reader.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using (var command = reader.CreateCommand())
            {
                command.CommandText = "SELECT count(*) FROM t, parted; ";
                await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            }

            var run = PostgresRun.FailAsync(database, migrations);
            await PostgresRun.UntilAsync(database, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'runner' AND wait_event_type = 'Lock')");
            await PostgresRun.TerminateRunnersAsync(database);
            Assert.Equal(MigrationCodes.ConnectionLost, (await run).Code);
            Assert.Equal([$"1.sql 1 {state}"], await database.QueryColumnAsync(Unfinished));
        }

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(Journal));
        Assert.Empty(await database.QueryColumnAsync(Unfinished));
        Assert.Equal(0L, await database.QueryValueAsync("SELECT count(*) FROM pg_index WHERE NOT indisvalid AND indrelid = 't'::regclass AND indexrelid::regclass::text NOT LIKE '%ccnew%'"));
        Assert.Equal(0L, await database.QueryValueAsync("SELECT count(*) FROM pg_inherits WHERE inhdetachpending"));
        Assert.Equal(3L, await database.QueryValueAsync("SELECT count(*) FROM pg_tables WHERE tablename IN ('a', 'b', 'c')"));
    }

    [Fact]
    public async Task An_index_that_could_not_be_built_is_dropped_and_built_anew()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x int); insert into t values (1), (1);"), ("2.sql", "create table u (x int);\ncreate unique index concurrently i on t (x);"));

        var failure = (await PostgresRun.FailAsync(database, migrations)).Failure!;
        Assert.Equal(("23505", 1), (failure.Server!.Code, failure.Partial!.StatementsDone));
        Assert.Equal(["2.sql 1 failed"], await database.QueryColumnAsync(Unfinished));
        Assert.False(await database.QueryValueAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") as bool?);

        await database.ExecuteAsync("DELETE FROM t WHERE ctid <> (SELECT min(ctid) FROM t)");
        var events = new RecordedEvents();
        await PostgresRun.RunAsync(database, migrations, events: events);

        Assert.True(await database.QueryValueAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") as bool?);
        Assert.Equal(MigrationCodes.Unfinished, Assert.Single(events.Of<WarningRaised>()).Problem.Code);
    }

    [Fact]
    public async Task After_a_crash_in_what_the_server_cannot_be_asked_about_the_user_decides()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x int);"), ("2.sql", "insert into t values (0);\ndo $$ begin insert into t values (1); commit; perform pg_sleep(60); end $$;\ninsert into t values (2);"));
        var run = PostgresRun.FailAsync(database, migrations);
        await PostgresRun.UntilAsync(database, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'runner' AND wait_event = 'PgSleep')");
        await PostgresRun.TerminateRunnersAsync(database);
        await run;

        var stopped = await PostgresRun.FailAsync(database, migrations);
        Assert.Equal((MigrationCodes.Unfinished, 2), (stopped.Code, stopped.Problems[0].Line));
        await PostgresRun.RunAsync(database, migrations, new MigrationOptions { Unfinished = UnfinishedMode.Skip });

        Assert.Equal(["0", "1", "2"], await database.QueryColumnAsync("SELECT x FROM t ORDER BY x"));
        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task A_run_that_goes_on_has_the_settings_of_the_one_that_stopped()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create schema s;\nset search_path = s, public;\nset work_mem = '8MB';"),
            ("2.sql", "create table t (x int);\ncreate index concurrently i on t (x);\nselect nosuch;\ncreate table u (x int);"));

        await PostgresRun.FailAsync(database, migrations);
        migrations.Write("2.sql", "create table t (x int);\ncreate index concurrently i on t (x);\ncreate table u as select current_setting('work_mem') as m;");
        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["t", "u"], await database.QueryColumnAsync("SELECT tablename::text FROM pg_tables WHERE schemaname = 's' ORDER BY 1"));
        Assert.Equal("8MB", await database.QueryValueAsync("SELECT m FROM s.u"));
    }

    [Fact]
    public async Task What_ended_with_the_session_is_not_done_without_in_silence()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create temp table w (x int);\ncommit;\nselect nosuch;"));

        await PostgresRun.FailAsync(database, migrations);
        var stopped = await PostgresRun.FailAsync(database, migrations);

        Assert.Equal((MigrationCodes.Unfinished, 1), (stopped.Code, stopped.Problems[0].Line));
    }

    [Fact]
    public async Task A_migration_that_was_begun_may_not_vanish()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table t (x int);\ncommit;\nselect nosuch;"));
        await PostgresRun.FailAsync(database, migrations);
        using var others = TestMigrations.Plain(("2.sql", "create table u (x int);"));

        Assert.Equal(MigrationCodes.Unfinished, (await PostgresRun.FailAsync(database, others)).Code);
    }

    [Fact]
    public async Task What_was_begun_is_finished_before_a_late_migration()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("2.sql", "create table t (x int);\ncommit;\nselect nosuch;"));
        await PostgresRun.FailAsync(database, migrations);
        migrations.Write("2.sql", "create table t (x int);\ncommit;\ninsert into t values (1);");
        migrations.Write("1.sql", "insert into t values (2);");

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["2.sql", "1.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task A_transaction_is_run_again_after_a_lock_timeout()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (x int)");
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "alter table t add y int;"));
        var options = new MigrationOptions { LockTimeout = TimeSpan.FromMilliseconds(100), Retries = 5, RetryDelay = TimeSpan.FromMilliseconds(50) };
        await using var blocker = await database.OpenAsync();
        var transaction = await blocker.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = blocker.CreateCommand())
        {
            command.CommandText = "LOCK TABLE t";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("55P03", (await PostgresRun.FailAsync(database, migrations, options with { Retries = 0 })).Failure!.Server!.Code);
        var events = new RecordedEvents { Seen = seen => { if (seen is TransactionRestarted { Attempt: 2 }) { transaction.Rollback(); } } };
        await PostgresRun.RunAsync(database, migrations, options, events);

        Assert.Equal([1, 2], events.Of<TransactionRestarted>().Select(e => e.Attempt).Take(2));
        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task Resetting_the_session_takes_neither_the_lock_nor_the_journal()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "set search_path = pg_catalog; create table public.a (x int); discard all; create table b (x int);"), ("2.sql", "reset all; select pg_advisory_unlock_all(); create table c (x int);"));

        await PostgresRun.RunAsync(database, migrations, new MigrationOptions { LockTimeout = TimeSpan.FromSeconds(9) });

        Assert.Equal(3L, await database.QueryValueAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(Journal));
    }

    [Fact]
    public async Task The_servers_end_in_the_midst_of_a_run_leaves_nothing_of_the_transaction()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "select pg_terminate_backend(pg_backend_pid());"));

        var exception = await PostgresRun.FailAsync(database, migrations);

        Assert.Equal(MigrationCodes.ConnectionLost, exception.Code);
        Assert.Equal(["1.sql"], exception.Failure!.RolledBack.Select(m => m.Name));
        Assert.False(exception.Failure.CommitUncertain);
        Assert.Equal(0L, await database.QueryValueAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Stopping_a_run_rolls_back_and_gives_up_the_lock()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "select pg_sleep(60);"));
        using var stop = new CancellationTokenSource();
        var events = new RecordedEvents { Seen = seen => { if (seen is StatementStarted) { stop.CancelAfter(500); } } };
        await using var source = PostgresRun.Source(database);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostgresRun.Runner(source, events: events).RunAsync(migrations.Read(), stop.Token));

        migrations.Write("2.sql", "select 1;");
        Assert.Equal(2, (await PostgresRun.RunAsync(database, migrations, new MigrationOptions { RunnerWait = TimeSpan.FromSeconds(5) })).Applied.Count);
    }
}
