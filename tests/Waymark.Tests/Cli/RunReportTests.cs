using System.Text.Json;
using Waymark.Cli;
using Waymark.Cli.Rendering;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Tests.Cli;

public sealed class RunReportTests
{
    private static readonly Migration First = new("0000_a", "dir/0000_a.sql", "CREATE TABLE a (x int)", "aa", 1);
    private static readonly Migration Second = new("0001_b", "dir/0001_b.sql", "BAD", "bb", 2);
    private static readonly MigrationFolder Folder = new("dir", MigrationFormat.Drizzle0, [First, Second], []);

    private static readonly MigrationEvent[] Run =
    [
        new PendingFound(Folder, [First, Second], 3),
        new MigrationStarted(First, 0, 2, 1, 0),
        new StatementStarted(First, 0, 1, 1, "CREATE TABLE a (x int)"),
        new MigrationFinished(First, TimeSpan.FromMilliseconds(3)),
        new WarningRaised(new MigrationProblem(DiagnosticSeverity.Warning, "WM3101", "runs late", "dir/0001_b.sql")),
        new MigrationStarted(Second, 1, 2, 2, 1),
        new StatementStarted(Second, 1, 2, 4, "SELECT 'é'"),
        new MigrationFinished(Second, TimeSpan.FromMilliseconds(4)),
        new TransactionCommitted([First, Second]),
        new RunFinished(new MigrationResult("\"drizzle\".\"__drizzle_migrations\"", [First, Second], 3, TimeSpan.FromMilliseconds(1234))),
    ];

    private static readonly MigrationFailure Failure = new(
        new MigrationProblem(DiagnosticSeverity.Error, "WM3302", "relation \"b\" does not exist", "dir/0001_b.sql", 4, 7),
        "UPDATE b\nSET x = 1",
        "UPDATE SQLUser.b\nSET x = 1",
        new ServerError("42P01", "relation \"b\" does not exist", "the detail", "the hint", 8),
        [First],
        new PartialMigration(Second, 1, 2, 4),
        [],
        false,
        "Correct the statement, then run the same command.")
    { RolledBackPart = new RolledBackPart(Second, 1, 2) };

    [Fact]
    public void Lines_tell_each_migration_and_the_end()
    {
        Assert.Equal(
            """
            2 migrations to run, 3 statements, from dir
            [1/2] 0000_a: 1 statement
            dir/0001_b.sql: warning WM3101: runs late
            [2/2] 0001_b: 2 statements, going on with statement 2
            Committed 2 migrations
            Done: 2 migrations, 3 statements in 1.2 s; recorded in "drizzle"."__drizzle_migrations".

            """,
            Tell(output => new RunLines(HostOf(output)), Run));
    }

    [Fact]
    public void Nothing_to_run_is_said_in_one_line()
    {
        var text = Tell(output => new RunLines(HostOf(output)), new PendingFound(Folder, [], 0), new RunFinished(new MigrationResult("j", [], 0, TimeSpan.Zero)));
        Assert.Equal("Nothing to run: the journal j has every migration.\n", text);
    }

    [Fact]
    public void Waits_and_retries_are_told()
    {
        var text = Tell(
            output => new RunLines(HostOf(output)),
            new LockWaiting(null, TimeSpan.FromSeconds(90)),
            new StaleLockRecovered("host:1"),
            new TransactionRestarted("deadlock detected", 2, TimeSpan.FromSeconds(4)));
        Assert.Equal(
            """
            Waiting for another runner, 1 min 30 s so far
            Took over the lock of host:1, which is gone
            Rolled back: deadlock detected. Retry 2 in 4.0 s

            """,
            text);
    }

    [Fact(Timeout = 30_000)]
    public async Task On_a_terminal_a_bar_goes_with_the_run_and_lines_stay()
    {
        using var output = NewWriter();
        await using (var report = RunReport.For(HostOf(output, isTerminal: true), isJson: false))
        {
            Assert.IsType<RunBar>(report);
            await Task.Run(() => Array.ForEach(Run, report.Report), TestContext.Current.CancellationToken);
        }

        var text = output.ToString();
        Assert.StartsWith("2 migrations to run, 3 statements, from dir\n", text, StringComparison.Ordinal);
        Assert.Contains("dir/0001_b.sql: warning WM3101: runs late", text, StringComparison.Ordinal);
        Assert.EndsWith("in 1.2 s; recorded in \"drizzle\".\"__drizzle_migrations\".\n", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task On_a_terminal_the_bar_is_gone_when_a_failure_is_told()
    {
        using var output = NewWriter();
        await using (var report = RunReport.For(HostOf(output, isTerminal: true), isJson: false))
        {
            await Task.Run(() => Array.ForEach(Run[..6], report.Report), TestContext.Current.CancellationToken);
            report.Fail(new MigrationException(Failure));
        }

        Assert.EndsWith("\n  To go on: Correct the statement, then run the same command.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_says_where_what_why_and_how_to_go_on()
    {
        using var output = NewWriter();
        new RunLines(HostOf(output)).Fail(new MigrationException(Failure));
        Assert.Equal(
            """
            dir/0001_b.sql:4:7: error WM3302: relation "b" does not exist
              Server: 42P01: relation "b" does not exist
              Detail: the detail
              Hint: the hint
              Statement:
                UPDATE b
                SET x = 1
              Sent as:
                UPDATE SQLUser.b
                SET x = 1
              Committed: 0000_a
              Rolled back: 1 of 2 statements of 0001_b
              Committed in part: 0001_b, 1 of 2 statements; the next is at dir/0001_b.sql:4
              To go on: Correct the statement, then run the same command.

            """,
            output.ToString());
    }

    [Fact]
    public void Problems_found_beforehand_are_listed_each_with_its_place()
    {
        using var output = NewWriter();
        new RunLines(HostOf(output)).Fail(new MigrationException(
        [
            new MigrationProblem(DiagnosticSeverity.Error, "WM3201", "created twice", "a.sql", 1, 2),
            new MigrationProblem(DiagnosticSeverity.Error, "WM3304", "cannot connect"),
        ]));
        Assert.Equal("a.sql:1:2: error WM3201: created twice\nwaymark: error WM3304: cannot connect\n", output.ToString());
    }

    [Fact]
    public void A_stopped_run_says_what_is_committed()
    {
        Assert.Equal("Stopped; nothing was committed. Run the same command to start again.\n", Stop());
        Assert.Equal(
            "Committed 1 migration\nStopped; committed: 0000_a. What was not committed was rolled back. Run the same command to go on.\n",
            Stop(new TransactionCommitted([First])));
        Assert.Equal(
            "Stopped; committed: no migration whole. What was not committed was rolled back. Run the same command to go on.\n",
            Stop(new TransactionCommitted([])));

        static string Stop(params MigrationEvent[] events)
        {
            using var output = NewWriter();
            var report = new RunLines(HostOf(output));
            Array.ForEach(events, report.Report);
            report.Stop();
            return output.ToString();
        }
    }

    [Fact]
    public void Every_event_is_one_json_object_on_one_line()
    {
        var lines = Tell(output => new RunJson(output), Run).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["pending", "migrationStarted", "statement", "migrationFinished", "problem", "migrationStarted", "statement", "migrationFinished", "committed", "finished"],
            lines.Select(line => line.GetProperty("event").GetString()));
        Assert.Equal("SELECT 'é'", lines[6].GetProperty("sql").GetString());
        Assert.Equal(1234, lines[^1].GetProperty("elapsedMs").GetInt32());
        Assert.Equal(["0000_a", "0001_b"], lines[^1].GetProperty("migrations").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void A_failure_is_one_json_object()
    {
        using var output = NewWriter();
        new RunJson(output).Fail(new MigrationException(Failure));
        Assert.Equal(
            """
            {"event":"failed","severity":"error","code":"WM3302","file":"dir/0001_b.sql","line":4,"column":7,"message":"relation \"b\" does not exist",
            "statement":"UPDATE b\nSET x = 1","sent":"UPDATE SQLUser.b\nSET x = 1",
            "server":{"code":"42P01","message":"relation \"b\" does not exist","detail":"the detail","hint":"the hint","position":8},
            "committed":["0000_a"],"rolledBack":[],"rolledBackPart":{"migration":"0001_b","statementsRun":1,"statements":2},"partial":{"migration":"0001_b","statementsDone":1,"statements":2,"nextLine":4},
            "commitUncertain":false,"nextStep":"Correct the statement, then run the same command."}
            """.ReplaceLineEndings(""),
            output.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void Steps_are_printed_so_that_psql_can_read_them()
    {
        using var output = NewWriter();
        StepText.Write(
            output,
            [
                new MigrationStep(StepKind.Begin, "BEGIN"),
                new MigrationStep(StepKind.Statement, "SELECT ';' -- why", First, 0, 1),
                new MigrationStep(StepKind.Statement, "SELECT 1; -- done", First, 1, 2),
                new MigrationStep(StepKind.Statement, "COPY a FROM STDIN;", First, 2, 3, "1\n2\n"),
                new MigrationStep(StepKind.Statement, "COPY a FROM STDIN;", First, 3, 4, ""),
                new MigrationStep(StepKind.Commit, "COMMIT;"),
            ]);
        Assert.Equal(
            "BEGIN;\nSELECT ';' -- why\n;\nSELECT 1; -- done\nCOPY a FROM STDIN;\n1\n2\n\\.\nCOPY a FROM STDIN;\n\\.\nCOMMIT;\n",
            output.ToString());
    }

    [Fact]
    public void Every_event_of_the_contract_has_both_forms()
    {
        var kinds = typeof(MigrationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MigrationEvent))).ToList();
        MigrationEvent[] all = [.. Run, new LockWaiting("x", TimeSpan.Zero), new StaleLockRecovered("x"), new TransactionRestarted("x", 0, TimeSpan.Zero)];
        Assert.Empty(kinds.Except(all.Select(value => value.GetType())));
        Assert.Equal(all.Length, Tell(output => new RunJson(output), all).TrimEnd('\n').Split('\n').Length);
    }

    private static string Tell(Func<TextWriter, RunReport> makeReport, params MigrationEvent[] events)
    {
        using var output = NewWriter();
        var report = makeReport(output);
        Array.ForEach(events, report.Report);
        return output.ToString();
    }

    private static ToolHost HostOf(TextWriter output, bool isTerminal = false) => new()
    {
        OpenInput = () => Stream.Null,
        Output = Stream.Null,
        Error = output,
        GetEnvironmentVariable = _ => null,
        WorkingDirectory = "/",
        IsErrorTerminal = isTerminal,
    };

    private static StringWriter NewWriter() => new() { NewLine = "\n" };
}
