using Waymark.Migrations;
using Waymark.Migrations.Transactions;
using Waymark.Postgres;
using Waymark.Sqlite;

namespace Waymark.Tests.Migrations;

public class TransactionPlannerTests
{
    [Fact]
    public void All_pending_migrations_share_one_transaction() =>
        Plan([("a", "create table t (x int); insert into t values (1);"), ("b", "drop table t;")])
            .Gives("BEGIN", "create table t (x int);", "insert into t values (1);", "journal a", "drop table t;", "journal b", "COMMIT");

    [Fact]
    public void Each_migration_has_its_own_transaction() =>
        Plan(TransactionMode.Each, [("a", "select 1;"), ("b", "select 2;")])
            .Gives("BEGIN", "select 1;", "journal a", "COMMIT", "BEGIN", "select 2;", "journal b", "COMMIT");

    [Fact]
    public void Each_statement_has_its_own_transaction_and_the_journal_goes_with_the_last() =>
        Plan(TransactionMode.None, [("a", "select 1; select 2; select 3;")])
            .Gives(
                "BEGIN", "select 1;", "at a 1 ready", "COMMIT",
                "BEGIN", "select 2;", "at a 2 ready", "COMMIT",
                "BEGIN", "select 3;", "journal a", "no progress", "COMMIT");

    [Fact]
    public void An_empty_migration_is_journaled() =>
        Plan([("a", "-- nothing\n"), ("b", "")]).Gives("BEGIN", "journal a", "journal b", "COMMIT");

    [Fact]
    public void A_statement_that_no_transaction_holds_is_announced_before_and_noted_after() =>
        Plan([("a", "select 1;"), ("b", "create table t (x int); create index concurrently i on t (x); select 2;"), ("c", "select 3;")])
            .Gives(
                "BEGIN", "select 1;", "journal a", "create table t (x int);", "at b 1 running", "COMMIT",
                "create index concurrently i on t (x);",
                "at b 2 ready",
                "BEGIN", "select 2;", "journal b", "select 3;", "journal c", "no progress", "COMMIT");

    [Fact]
    public void Where_it_is_the_first_it_is_still_announced() =>
        Plan([("a", "create index concurrently i on t (x);"), ("b", "select 1;")])
            .Gives("at a 0 running", "create index concurrently i on t (x);", "BEGIN", "journal a", "no progress", "COMMIT", "BEGIN", "select 1;", "journal b", "COMMIT");

    [Fact]
    public void Several_in_a_row_are_announced_one_by_one() =>
        Plan([("a", "create index concurrently i on t (x); create index concurrently j on t (y);")])
            .Gives(
                "at a 0 running", "create index concurrently i on t (x);",
                "at a 1 running", "create index concurrently j on t (y);",
                "BEGIN", "journal a", "no progress", "COMMIT");

    [Fact]
    public void What_may_be_run_again_needs_no_announcement() =>
        Plan([("a", "select 1; vacuum t; select 2;")])
            .Gives("BEGIN", "select 1;", "at a 1 ready", "COMMIT", "vacuum t;", "BEGIN", "select 2;", "journal a", "no progress", "COMMIT");

    [Fact]
    public void The_last_statement_counts_before_the_journal_does() =>
        Plan([("a", "select 1; vacuum t;")])
            .Gives("BEGIN", "select 1;", "at a 1 ready", "COMMIT", "vacuum t;", "BEGIN", "journal a", "no progress", "COMMIT");

    [Fact]
    public void A_new_enum_value_is_committed_before_its_use() =>
        Plan([("a", "alter type e add value 'x'; select 'y';"), ("b", "insert into t values ('x');")])
            .Gives("BEGIN", "alter type e add value 'x';", "select 'y';", "journal a", "COMMIT", "BEGIN", "insert into t values ('x');", "journal b", "COMMIT");

    [Fact]
    public void A_new_enum_value_is_committed_before_its_use_in_the_same_file() =>
        Plan([("a", "alter type e add value if not exists 'x'; do $$ begin insert into t values ('x'); end $$;")])
            .Gives("BEGIN", "alter type e add value if not exists 'x';", "at a 1 ready", "COMMIT", "BEGIN", "do $$ begin insert into t values ('x'); end $$;", "journal a", "no progress", "COMMIT");

    [Fact]
    public void A_files_own_transaction_is_its_own_and_holds_the_journal_row() =>
        Plan([("a", "select 0;"), ("b", "begin; select 1; commit;"), ("c", "select 2;")])
            .Gives("BEGIN", "select 0;", "journal a", "COMMIT", "begin;", "select 1;", "journal b", "commit;", "BEGIN", "select 2;", "journal c", "COMMIT");

    [Fact]
    public void A_commit_in_the_midst_says_where_to_go_on() =>
        Plan([("a", "select 1; commit; select 2;")])
            .Gives("BEGIN", "select 1;", "at a 2 ready", "commit;", "BEGIN", "select 2;", "journal a", "no progress", "COMMIT");

    [Fact]
    public void A_commit_that_begins_anew_leaves_nothing_open_but_the_runs_own() =>
        Plan([("a", "select 1; commit; vacuum t; begin;"), ("b", "select 2;")])
            .Gives(
                "BEGIN", "select 1;", "at a 2 ready", "commit;", "vacuum t;", "BEGIN", "journal a", "no progress", "COMMIT",
                "begin;", "select 2;", "journal b", "COMMIT");

    [Fact]
    public void A_rollback_undoes_the_files_own_transaction_and_no_more() =>
        Plan([("a", "select 0;"), ("b", "begin; select 1; rollback; select 2;")])
            .Gives("BEGIN", "select 0;", "journal a", "COMMIT", "begin;", "select 1;", "rollback;", "BEGIN", "select 2;", "journal b", "COMMIT");

    [Fact]
    public void A_rollback_without_a_begin_is_not_run()
    {
        var plan = Plan([("a", "select 0;"), ("b", "select 1; rollback; select 2;")]);

        plan.Gives("BEGIN", "select 0;", "journal a", "select 1;", "select 2;", "journal b", "COMMIT");
        Assert.Equal(MigrationCodes.StrayRollback, Assert.Single(plan.Warnings).Code);
    }

    [Fact]
    public void Commits_and_rollbacks_with_nothing_open_are_not_sent() =>
        Plan([("a", "commit; rollback; select 1;")]).Gives("BEGIN", "select 1;", "journal a", "COMMIT");

    [Fact]
    public void A_transaction_that_a_file_leaves_open_is_the_runs_from_there_on() =>
        Plan([("a", "begin; select 1;"), ("b", "select 2;")]).Gives("begin;", "select 1;", "journal a", "select 2;", "journal b", "COMMIT");

    [Fact]
    public void In_a_files_own_transaction_everything_is_sent_as_it_stands() =>
        Plan([("a", "begin; create index concurrently i on t (x); commit;")])
            .Gives("begin;", "create index concurrently i on t (x);", "journal a", "commit;");

    [Fact]
    public void Settings_are_kept_where_a_run_could_stop() =>
        Plan(TransactionMode.Each, [("a", "set search_path = x;"), ("b", "select 1;"), ("c", "select 2;")])
            .Gives(
                "BEGIN", "set search_path = x;", "journal a", "at b 0 ready with settings", "COMMIT",
                "BEGIN", "select 1;", "journal b", "at c 0 ready with settings", "COMMIT",
                "BEGIN", "select 2;", "journal c", "no progress", "COMMIT");

    [Fact]
    public void Under_another_role_the_journal_is_written_as_the_runs_own() =>
        Plan([("a", "set role x; select 1;"), ("b", "select 2;")])
            .Gives("BEGIN", "set role x;", "select 1;", "own role", "journal a", "back", "select 2;", "own role", "journal b", "back", "COMMIT");

    [Fact]
    public void Under_another_role_what_is_written_alone_gets_a_transaction() =>
        Plan([("a", "set role x; create index concurrently i on t (x); select 1;")])
            .Gives(
                "BEGIN", "set role x;", "own role", "at a 1 running with settings", "back", "COMMIT",
                "create index concurrently i on t (x);",
                "BEGIN", "own role", "at a 2 ready with settings", "COMMIT",
                "BEGIN", "select 1;", "own role", "journal a", "back", "own role", "no progress", "back", "COMMIT");

    [Fact]
    public void What_resets_the_session_is_followed_by_the_runs_own_settings() =>
        Plan([("a", "reset all; select 1;")]).Gives("BEGIN", "reset all;", "session", "select 1;", "journal a", "COMMIT");

    [Fact]
    public void A_local_setting_that_ends_early_is_a_warning()
    {
        var plan = Plan([("a", "set local lock_timeout = '1s';\nselect 1;\nvacuum t;\nselect 2;")]);

        var warning = Assert.Single(plan.Warnings);
        Assert.Equal((MigrationCodes.EndsAtCommit, 1, 1), (warning.Code, warning.Line, warning.Column));
        Assert.Contains("line 3", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_in_the_midst_of_a_migration() =>
        Plan([("a", "select 1; create index concurrently i on t (x); select 2;")], start: 2, hasProgress: true)
            .Gives("BEGIN", "select 2;", "journal a", "no progress", "COMMIT");

    [Fact]
    public void A_run_that_was_stopped_before_the_journal_writes_it() =>
        Plan([("a", "create index concurrently i on t (x);")], start: 1, hasProgress: true).Gives("BEGIN", "journal a", "no progress", "COMMIT");

    [Fact]
    public void A_statement_that_the_server_refused_in_a_transaction_is_run_outside()
    {
        var hints = new PlanHints();
        Assert.True(hints.AddOutside("a", 1));
        Assert.False(hints.AddOutside("a", 1));

        Plan([("a", "select 1; call p(); select 2;")], hints: hints)
            .Gives("BEGIN", "select 1;", "at a 1 running", "COMMIT", "call p();", "at a 2 ready", "BEGIN", "select 2;", "journal a", "no progress", "COMMIT");
    }

    [Fact]
    public void A_statement_that_needs_a_commit_gets_one()
    {
        var hints = new PlanHints();
        hints.AddAfterCommit("a", 1);

        Plan([("a", "select 1; select 2;")], hints: hints)
            .Gives("BEGIN", "select 1;", "at a 1 ready", "COMMIT", "BEGIN", "select 2;", "journal a", "no progress", "COMMIT");
    }

    [Fact]
    public void Foreign_keys_are_switched_where_sqlite_heeds_it_and_the_journal_row_stands_before_the_last_switch() =>
        Plan(
            [("a", "select 0;"), ("b", "PRAGMA foreign_keys=OFF; create table n (x); drop table t; PRAGMA foreign_keys=ON;"), ("c", "select 1;")],
            adapter: new SqliteAdapter())
            .Gives(
                "BEGIN IMMEDIATE", "select 0;", "journal a", "COMMIT",
                "PRAGMA foreign_keys=OFF;",
                "BEGIN IMMEDIATE", "create table n (x);", "drop table t;", "journal b", "at c 0 ready with settings", "COMMIT",
                "PRAGMA foreign_keys=ON;",
                "BEGIN IMMEDIATE", "select 1;", "journal c", "no progress", "COMMIT");

    private static ReadablePlan Plan(
        (string, string)[] files, int start = 0, bool hasProgress = false, PlanHints? hints = null, IMigrationAdapter? adapter = null) =>
        Plan(TransactionMode.All, files, start, hasProgress, hints, adapter);

    private static ReadablePlan Plan(
        TransactionMode mode, (string, string)[] files, int start = 0, bool hasProgress = false, PlanHints? hints = null, IMigrationAdapter? adapter = null)
    {
        adapter ??= new PostgresAdapter();
        var folder = Scripts.Folder(MigrationFormat.Plain, files);
        var options = new MigrationOptions { Transaction = mode };
        var parts = Scripts.Read(adapter, folder, out var problems).Select((script, i) => new ScriptPart(script, i == 0 ? start : 0)).ToList();
        Assert.Empty(problems);
        var plan = TransactionPlanner.Plan(
            adapter, adapter.GetMetadataTables(folder.Format, options), options, hints ?? new PlanHints(), new PlanStart(parts, hasProgress, false, false));
        return new ReadablePlan(plan, adapter);
    }

    private sealed class ReadablePlan(TransactionPlan plan, IMigrationAdapter adapter)
    {
        public IReadOnlyList<MigrationProblem> Warnings => plan.Warnings;

        public void Gives(params string[] steps) => Assert.Equal(steps, plan.Steps.Select(Describe));

        private string Describe(MigrationStep step) => step.Kind switch
        {
            StepKind.Journal => $"journal {step.Migration!.Name}",
            StepKind.Progress when step.Migration is null => "no progress",
            StepKind.Progress => $"at {step.Migration.Name} {step.Statement} {StateOf(step.Sql)}{(step.Sql.Contains(adapter.Dialect.SettingsExpression, StringComparison.Ordinal) ? " with settings" : "")}",
            StepKind.Session when step.Sql == adapter.Dialect.EnterOwnRole => "own role",
            StepKind.Session when step.Sql == adapter.Dialect.LeaveOwnRole => "back",
            StepKind.Session => "session",
            _ => step.Sql,
        };

        private static string StateOf(string sql) => sql.Contains("'running'", StringComparison.Ordinal) ? "running" : "ready";
    }
}
