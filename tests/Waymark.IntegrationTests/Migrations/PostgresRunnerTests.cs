using Waymark.IntegrationTests.Servers;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.IntegrationTests.Migrations;

public class PostgresRunnerTests(PostgresServer server)
{
    private const string Tables = "SELECT relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname = 'public' ORDER BY 1";
    private const string PlainJournal = "SELECT name FROM waymark.waymark_migrations ORDER BY id";

    [Fact]
    public async Task What_is_pending_runs_once_and_in_order()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "insert into a values (1); create table b (x int);"));
        var events = new RecordedEvents();

        var first = await PostgresRun.RunAsync(database, migrations, events: events);
        var second = await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["1.sql", "2.sql"], first.Applied.Select(m => m.Name));
        Assert.Equal(3, first.StatementCount);
        Assert.Empty(second.Applied);
        Assert.Equal(["a", "b"], await database.QueryColumnAsync(Tables));
        Assert.Equal(["1.sql", "2.sql"], await database.QueryColumnAsync(PlainJournal));
        Assert.Equal(1L, await database.QueryValueAsync("SELECT count(*) FROM a"));
        Assert.Equal(["create table a (x int);", "insert into a values (1);", "create table b (x int);"], events.Of<StatementStarted>().Select(e => e.Sql));
        Assert.Equal(["1.sql", "2.sql"], Assert.Single(events.Of<TransactionCommitted>()).Completed.Select(m => m.Name));
    }

    [Fact]
    public async Task With_nothing_to_run_nothing_is_written()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0();

        Assert.Empty((await PostgresRun.RunAsync(database, migrations)).Applied);
        Assert.Empty(await PostgresRun.PlanAsync(database, migrations));
        Assert.False(await database.QueryValueAsync("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'drizzle')") as bool?);
    }

    [Fact]
    public async Task A_dry_run_says_what_a_run_sends_and_sends_nothing()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0(("0000_a", 5, "create table a (x int);--> statement-breakpoint\ncreate index concurrently i on a (x);"));

        var steps = await PostgresRun.PlanAsync(database, migrations);

        Assert.Empty(await database.QueryColumnAsync(Tables));
        Assert.Equal(
            [StepKind.Session, StepKind.Setup, StepKind.Setup, StepKind.Setup, StepKind.Begin, StepKind.Statement, StepKind.Progress, StepKind.Commit, StepKind.Statement, StepKind.Begin, StepKind.Journal, StepKind.Progress, StepKind.Commit],
            steps.Select(s => s.Kind));

        // Sent as they stand, the steps are the run.
        foreach (var step in steps.Where(s => s.Kind is not (StepKind.Begin or StepKind.Commit)))
        {
            await database.ExecuteAsync(step.Sql);
        }

        Assert.Empty((await PostgresRun.RunAsync(database, migrations)).Applied);
        Assert.True(await database.QueryValueAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") as bool?);
    }

    [Fact]
    public async Task A_statement_that_fails_is_shown_with_its_place_and_nothing_is_left()
    {
        await using var database = await server.CreateDatabaseAsync();
        const string Text = "-- zwei\r\ncreate table b (x int);\r\ninsert into b\r\n  values ('ü', nosuch);\r\n";
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", Text));

        var exception = await PostgresRun.FailAsync(database, migrations);

        var failure = exception.Failure!;
        Assert.Equal((MigrationCodes.StatementFailed, 4, 16), (failure.Problem.Code, failure.Problem.Line, failure.Problem.Column));
        Assert.EndsWith("2.sql", failure.Problem.File, StringComparison.Ordinal);
        Assert.Equal("42703", failure.Server!.Code);
        Assert.Equal("insert into b\r\n  values ('ü', nosuch);", failure.Statement);
        Assert.Empty(failure.Committed);
        Assert.Equal(["1.sql"], failure.RolledBack.Select(m => m.Name));
        Assert.Equal(("2.sql", 1, 2), (failure.RolledBackPart!.Migration.Name, failure.RolledBackPart.StatementsRun, failure.RolledBackPart.StatementCount));
        Assert.Null(failure.Partial);
        Assert.Empty(await database.QueryColumnAsync(Tables));
        Assert.Empty(await database.QueryColumnAsync(PlainJournal));
    }

    [Fact]
    public async Task Where_the_driver_does_not_say_which_of_several_failed_it_is_found_out()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);\ncreate table b (x int);\n select nosuch;\nselect 1;"));
        await using var source = PostgresRun.Source(database, saysWhichFailed: false);

        var exception = await Assert.ThrowsAsync<MigrationException>(() => PostgresRun.Runner(source).RunAsync(migrations.Read(), TestContext.Current.CancellationToken));

        Assert.Equal((3, "select nosuch;"), (exception.Failure!.Problem.Line, exception.Failure.Statement));
        Assert.Empty(await database.QueryColumnAsync(Tables));
    }

    [Fact]
    public async Task Each_in_its_own_transaction_keeps_what_came_before()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "create table b (x int); select nosuch;"));
        var options = new MigrationOptions { Transaction = TransactionMode.Each };

        var failure = (await PostgresRun.FailAsync(database, migrations, options)).Failure!;

        Assert.Equal(["1.sql"], failure.Committed.Select(m => m.Name));
        Assert.Equal(["a"], await database.QueryColumnAsync(Tables));
        Assert.Equal(["1.sql"], await database.QueryColumnAsync(PlainJournal));
        migrations.Write("2.sql", "create table b (x int);");
        Assert.Equal(["2.sql"], (await PostgresRun.RunAsync(database, migrations, options)).Applied.Select(m => m.Name));
    }

    [Fact]
    public async Task Each_statement_by_itself_goes_on_after_the_last_one_that_was_committed()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int); insert into a values (1);\nselect nosuch;"));
        var options = new MigrationOptions { Transaction = TransactionMode.None };

        var failure = (await PostgresRun.FailAsync(database, migrations, options)).Failure!;

        Assert.Equal((2, 3, 2), (failure.Partial!.StatementsDone, failure.Partial.StatementCount, failure.Partial.NextLine));
        Assert.Equal((MigrationState.Partial, 2), (await PostgresRun.StatusAsync(database, migrations)).Entries.Select(e => (e.State, e.StatementsDone)).Single());

        // What is committed may not be changed, what is not may be.
        migrations.Write("1.sql", "create table a (x int);  insert into a values (1);\nselect 1;");
        Assert.Equal(MigrationCodes.ChangedWhileUnfinished, (await PostgresRun.FailAsync(database, migrations, options)).Code);
        migrations.Write("1.sql", "create table a (x int); insert into a values (1);\ninsert into a values (2); -- corrected");
        await PostgresRun.RunAsync(database, migrations);
        Assert.Equal(["1", "2"], await database.QueryColumnAsync("SELECT x FROM a ORDER BY x"));
        Assert.Equal(["1.sql"], await database.QueryColumnAsync(PlainJournal));
        Assert.Equal(0L, await database.QueryValueAsync("SELECT count(*) FROM waymark.waymark_progress"));
    }

    [Fact]
    public async Task Late_and_changed_migrations_are_reported_or_refused()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0(("0000_a", 10, "create table a (x int);"), ("0002_c", 30, "create table c (x int);"));
        await PostgresRun.RunAsync(database, migrations);
        migrations.WriteDrizzle0(("0000_a", 10, "create table a (x bigint);"), ("0001_b", 20, "create table b (x int);"), ("0002_c", 30, "create table c (x int);"));

        var refused = await PostgresRun.FailAsync(database, migrations, new MigrationOptions { Strict = true });
        var status = await PostgresRun.StatusAsync(database, migrations);
        var events = new RecordedEvents();
        var result = await PostgresRun.RunAsync(database, migrations, events: events);

        Assert.Equal([MigrationCodes.Changed, MigrationCodes.Late], refused.Problems.Select(p => p.Code));
        Assert.Equal([MigrationState.Changed, MigrationState.Late, MigrationState.Applied], status.Entries.Select(e => e.State));
        Assert.Equal(["0001_b"], result.Applied.Select(m => m.Name));
        Assert.Equal([MigrationCodes.Changed, MigrationCodes.Late], events.Of<WarningRaised>().Select(e => e.Problem.Code));
        Assert.Equal(["10", "30", "20"], await database.QueryColumnAsync("SELECT created_at FROM drizzle.__drizzle_migrations ORDER BY id"));
    }

    [Fact]
    public async Task The_journal_is_where_the_options_say_and_a_journal_elsewhere_is_no_reason_to_start_anew()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Drizzle0(("0000_a", 10, "create table a (x int);"));
        var elsewhere = new MigrationOptions { MetadataSchema = "My \"Meta\"", MetadataTable = "j'1" };
        await PostgresRun.RunAsync(database, migrations, elsewhere);

        Assert.Equal(1L, await database.QueryValueAsync("SELECT count(*) FROM \"My \"\"Meta\"\"\".\"j'1\""));
        Assert.Empty((await PostgresRun.RunAsync(database, migrations, elsewhere)).Applied);
        var exception = await PostgresRun.FailAsync(database, migrations, new MigrationOptions { MetadataTable = "j'1" });
        Assert.Equal(MigrationCodes.JournalElsewhere, exception.Code);
    }

    [Fact]
    public async Task A_table_that_is_no_journal_is_an_error()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE public.j (x int)");
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"));

        var exception = await PostgresRun.FailAsync(database, migrations, new MigrationOptions { MetadataSchema = "public", MetadataTable = "j" });

        Assert.Equal(MigrationCodes.NotAJournal, exception.Code);
    }

    [Fact]
    public async Task A_role_without_rights_to_create_schemas_can_use_a_journal_that_exists()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsSuperuserAsync($"CREATE SCHEMA waymark AUTHORIZATION {database.Name}");
        await database.ExecuteAsSuperuserAsync($"ALTER DATABASE {database.Name} OWNER TO CURRENT_USER");
        await database.ExecuteAsSuperuserAsync($"GRANT CREATE ON SCHEMA public TO {database.Name}");
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"));

        Assert.Single((await PostgresRun.RunAsync(database, migrations)).Applied);
    }

    [Fact]
    public async Task Whatever_role_and_path_a_script_sets_the_journal_is_written_in_its_place()
    {
        await using var database = await server.CreateDatabaseAsync();
        var other = $"{database.Name}_other";
        await database.ExecuteAsSuperuserAsync($"CREATE ROLE {other}");
        try
        {
            await database.ExecuteAsSuperuserAsync($"GRANT {other} TO {database.Name}");
            await database.ExecuteAsSuperuserAsync($"CREATE SCHEMA o AUTHORIZATION {other}");
            using var migrations = TestMigrations.Plain(
                ("1.sql", $"set role {other}; set search_path = o; create table a (x int); create table waymark_migrations (name text);"),
                ("2.sql", "create table b (x int); create index concurrently i on b (x);"),
                ("3.sql", "create table c (x int);"));

            await PostgresRun.RunAsync(database, migrations);

            // One session, as with psql: role and path last.
            Assert.Equal(
                [$"a {other}", $"b {other}", $"c {other}", $"waymark_migrations {other}"],
                await database.QueryColumnAsync("SELECT tablename || ' ' || tableowner FROM pg_tables WHERE schemaname = 'o' ORDER BY 1"));
            Assert.Equal(["1.sql", "2.sql", "3.sql"], await database.QueryColumnAsync(PlainJournal));
            Assert.Equal(0L, await database.QueryValueAsync("SELECT count(*) FROM waymark.waymark_progress"));
        }
        finally
        {
            await database.ExecuteAsSuperuserAsync($"DROP OWNED BY {other} CASCADE");
            await database.ExecuteAsSuperuserAsync($"DROP ROLE {other}");
        }
    }

    [Fact]
    public async Task Data_of_COPY_arrive_as_psql_sends_them()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int, y text);\ncopy a from stdin;\n1\tü'\\t\n2\t\\N\n\\.\ncopy a (y, x) from stdin with (format csv);\n\"a,b\",3\n\\.\n"));

        await PostgresRun.RunAsync(database, migrations);

        Assert.Equal(["1 ü'\t", "2 -", "3 a,b"], await database.QueryColumnAsync("SELECT x || ' ' || coalesce(y, '-') FROM a ORDER BY x"));
    }

    [Fact]
    public async Task Data_of_COPY_that_are_wrong_are_an_error_of_their_statement()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);\ncopy a from stdin;\n1\nzwei\n\\.\n"));

        var failure = (await PostgresRun.FailAsync(database, migrations)).Failure!;

        Assert.Equal(("22P02", 2), (failure.Server!.Code, failure.Problem.Line));
        Assert.Empty(await database.QueryColumnAsync(Tables));
    }

    [Fact]
    public async Task An_unterminated_quote_is_found_before_anything_runs()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var migrations = TestMigrations.Plain(("1.sql", "create table a (x int);"), ("2.sql", "select 1;\n select 'x"));

        var exception = await PostgresRun.FailAsync(database, migrations);

        Assert.Equal((DiagnosticCodes.Unterminated, 2, 9), (exception.Code, exception.Problems[0].Line, exception.Problems[0].Column));
        Assert.Empty(await database.QueryColumnAsync("SELECT nspname::text FROM pg_namespace WHERE nspname = 'waymark'"));
    }
}
