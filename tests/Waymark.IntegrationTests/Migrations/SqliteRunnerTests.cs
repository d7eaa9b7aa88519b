using Microsoft.Data.Sqlite;
using Waymark.Migrations;

namespace Waymark.IntegrationTests.Migrations;

public class SqliteRunnerTests
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'waymark%' ORDER BY 1";
    private const string Journal = "SELECT name FROM waymark_migrations ORDER BY id";

    [Fact]
    public async Task What_is_pending_runs_once_and_in_order()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table t (x integer primary key, n int default 0);\ncreate trigger g after insert on t begin update t set n = n + 1; select case when 1 then 2 end; end;\ninsert into t (x) values (1);"),
            ("2.sql", "vacuum; insert into t (x) values (2);"));

        var result = await database.RunAsync(migrations);

        Assert.Equal(["1.sql", "2.sql"], result.Applied.Select(m => m.Name));
        Assert.Empty((await database.RunAsync(migrations)).Applied);
        Assert.Equal(["2", "1"], database.QueryColumn("SELECT n FROM t ORDER BY x"));
        Assert.Equal(["1.sql", "2.sql"], database.QueryColumn(Journal));
        Assert.All((await database.StatusAsync(migrations)).Entries, e => Assert.Equal(MigrationState.Applied, e.State));
        Assert.Empty(database.QueryColumn("SELECT owner FROM waymark_lock"));
    }

    [Fact]
    public async Task A_statement_that_fails_leaves_nothing()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(("1.sql", "create table t (x);"), ("2.sql", "create table u (x);\n  insert into nosuch values (1);"));

        var failure = (await database.FailAsync(migrations)).Failure!;

        Assert.Equal((MigrationCodes.StatementFailed, 2, 3, "SQLITE_ERROR"), (failure.Problem.Code, failure.Problem.Line, failure.Problem.Column, failure.Server!.Code));
        Assert.Empty(database.QueryColumn(Tables));
        Assert.Empty(database.QueryColumn("SELECT owner FROM waymark_lock"));
    }

    [Fact]
    public async Task Rebuilding_a_table_does_not_delete_the_rows_that_refer_to_it()
    {
        using var database = new SqliteFile();
        (string, long, string)[] files =
        [
            ("0000_a", 1, "create table p (x integer primary key);\n--> statement-breakpoint\ncreate table c (y int references p (x) on delete cascade);\n--> statement-breakpoint\ninsert into p values (1);\n--> statement-breakpoint\ninsert into c values (1);"),
            ("0001_b", 2, "PRAGMA foreign_keys=OFF;--> statement-breakpoint\ncreate table __new_p (x integer primary key, z text);--> statement-breakpoint\ninsert into __new_p (x) select x from p;--> statement-breakpoint\ndrop table p;--> statement-breakpoint\nalter table __new_p rename to p;--> statement-breakpoint\nPRAGMA foreign_keys=ON;--> statement-breakpoint\ncreate unique index pz on p (z);"),
            ("0002_c", 3, "delete from p;"),
        ];
        using var migrations = TestMigrations.Drizzle0(files[..2]);
        await database.RunAsync(migrations);
        Assert.Equal(["1"], database.QueryColumn("SELECT count(*) FROM c"));

        // The keys are heeded again after that.
        migrations.WriteDrizzle0(files);
        await database.RunAsync(migrations);
        Assert.Equal(["0"], database.QueryColumn("SELECT count(*) FROM c"));
    }

    [Fact]
    public async Task A_full_disk_rolls_back_and_is_told()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(
            ("1.sql", "create table a (x);"),
            ("2.sql", "pragma max_page_count = 30;\ncreate table b (x);\nwith recursive n (i) as (select 1 union all select i + 1 from n where i < 1000) insert into b select zeroblob(1000) from n;"));

        var failure = (await database.FailAsync(migrations)).Failure!;

        Assert.Equal(("SQLITE_FULL", 3), (failure.Server!.Code, failure.Problem.Line));
        Assert.Equal(["1.sql"], failure.RolledBack.Select(m => m.Name));
        Assert.Equal(("2.sql", 2, 3), (failure.RolledBackPart!.Migration.Name, failure.RolledBackPart.StatementsRun, failure.RolledBackPart.StatementCount));
        Assert.Empty(database.QueryColumn(Tables));
        migrations.Write("2.sql", "create table b (x);");
        Assert.Equal(2, (await database.RunAsync(migrations)).Applied.Count);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_told_of_before_anything_runs()
    {
        using var database = new SqliteFile();
        database.Execute("create table t (x)");
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);"));

        var exception = await database.FailAsync(migrations, mode: SqliteOpenMode.ReadOnly);

        Assert.Equal((MigrationCodes.JournalFailed, "SQLITE_READONLY"), (exception.Code, exception.Failure!.Server!.Code));
        Assert.Equal(MigrationState.Pending, Assert.Single((await database.StatusAsync(migrations)).Entries).State);
        Assert.Equal(["t"], database.QueryColumn(Tables));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_of()
    {
        using var database = new SqliteFile();
        await File.WriteAllTextAsync(database.Path, new string('x', 5000), TestContext.Current.CancellationToken);
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);"));

        Assert.Equal("SQLITE_NOTADB", (await database.FailAsync(migrations)).Failure!.Server!.Code);
    }

    [Fact]
    public async Task Each_statement_by_itself_goes_on_after_the_last_one_that_was_committed()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);\ninsert into a values (1);\nselect nosuch;"));
        var options = new MigrationOptions { Transaction = TransactionMode.None };

        Assert.Equal(2, (await database.FailAsync(migrations, options)).Failure!.Partial!.StatementsDone);
        migrations.Write("1.sql", "create table a (x);\ninsert into a values (1);\ninsert into a values (2);");
        await database.RunAsync(migrations, options);

        Assert.Equal(["1", "2"], database.QueryColumn("SELECT x FROM a ORDER BY x"));
    }

    [Fact]
    public async Task Of_two_runners_at_once_one_waits_and_nothing_runs_twice()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(Enumerable.Range(1, 9).Select(i => ($"{i}.sql", $"create table t{i} (x); insert into t{i} values (1);")));
        var options = new MigrationOptions { Transaction = TransactionMode.Each };

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.RunAsync(migrations, options))));

        Assert.Equal([0, 0, 9], results.Select(r => r.Applied.Count).Order());
        Assert.Equal(["9"], database.QueryColumn("SELECT count(*) FROM waymark_migrations"));
    }

    [Fact]
    public async Task The_lock_of_a_process_that_is_gone_is_taken_over()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);"));
        await database.RunAsync(migrations);
        var host = await HostOfThisProcessAsync(database, migrations);
        database.Execute($"insert into waymark_lock values ('waymark_migrations', 'gone', '{host}', 999999999, 1, 7)");
        migrations.Write("2.sql", "create table b (x);");
        var events = new RecordedEvents();

        await database.RunAsync(migrations, new MigrationOptions { RunnerWait = TimeSpan.FromSeconds(5) }, events);

        Assert.Contains("999999999", Assert.Single(events.Of<StaleLockRecovered>()).Holder, StringComparison.Ordinal);
        Assert.Equal(["1.sql", "0.sql", "2.sql"], database.QueryColumn(Journal));
    }

    [Fact]
    public async Task The_lock_of_a_process_elsewhere_is_waited_for()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);"));
        await database.RunAsync(migrations);
        database.Execute("insert into waymark_lock values ('waymark_migrations', 'far', 'elsewhere', 1, 1, 7)");
        migrations.Write("2.sql", "create table b (x);");

        var exception = await database.FailAsync(migrations, new MigrationOptions { RunnerWait = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(MigrationCodes.LockTimeout, exception.Code);
        Assert.Contains("elsewhere", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_lock_is_taken_over_stops_before_it_writes()
    {
        using var database = new SqliteFile();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x);"), ("2.sql", "create table b (x);"));
        var events = new RecordedEvents
        {
            Seen = seen =>
            {
                if (seen is TransactionCommitted)
                {
                    database.Execute("update waymark_lock set owner = 'other'");
                }
            },
        };

        var exception = await Assert.ThrowsAsync<MigrationException>(() => database.RunAsync(migrations, new MigrationOptions { Transaction = TransactionMode.Each }, events));

        Assert.Equal(MigrationCodes.LockLost, exception.Code);
        Assert.Equal(["1.sql"], exception.Failure!.Committed.Select(m => m.Name));
        Assert.Equal(["a"], database.QueryColumn(Tables).Where(t => t != "sqlite_sequence"));
    }

    private static async Task<string> HostOfThisProcessAsync(SqliteFile database, TestMigrations migrations)
    {
        var host = "";
        migrations.Write("0.sql", "create table host (x);");
        var events = new RecordedEvents { Seen = seen => host = seen is StatementStarted ? database.QueryColumn("SELECT host FROM waymark_lock").Single() : host };
        await database.RunAsync(migrations, events: events);
        return host;
    }
}
