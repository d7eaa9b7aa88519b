using System.Data.Common;
using Microsoft.Data.Sqlite;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Schema;

namespace Waymark.Tests.Planning;

/// <summary>Transactions of a run, and what a failure or a stop leaves.</summary>
public sealed class PlanRunnerTests : IDisposable, IProgress<PlanEvent>
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly List<string> _sent = [];
    private readonly List<PlanEvent> _events = [];

    public PlanRunnerTests() => _connection.Open();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _connection.Dispose();

    void IProgress<PlanEvent>.Report(PlanEvent value) => _events.Add(value);

    [Fact]
    public async Task Statements_of_a_transaction_are_committed_together()
    {
        await RunAsync(("CREATE TABLE a (x)", 1), ("CREATE TABLE b (x)", 1), ("CREATE TABLE c (x)", 0), ("CREATE TABLE d (x)", 2));
        Assert.Equal(
            ["BEGIN", "CREATE TABLE a (x)", "CREATE TABLE b (x)", "COMMIT", "CREATE TABLE c (x)", "BEGIN", "CREATE TABLE d (x)", "COMMIT"], _sent);
        Assert.Equal([(1, 2), (3, 3), (4, 4)], _events.OfType<PlanStatementsCommitted>().Select(e => (e.First, e.Last)));
        Assert.Equal(4, Assert.Single(_events.OfType<PlanFinished>()).Result.StatementCount);
    }

    [Fact]
    public async Task Transactions_that_follow_each_other_are_two()
    {
        await RunAsync(("CREATE TABLE a (x)", 1), ("CREATE TABLE b (x)", 2));
        Assert.Equal(["BEGIN", "CREATE TABLE a (x)", "COMMIT", "BEGIN", "CREATE TABLE b (x)", "COMMIT"], _sent);
    }

    [Fact]
    public async Task Nothing_is_sent_for_an_empty_plan()
    {
        await RunAsync();
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task A_failure_rolls_back_and_says_what_is_committed()
    {
        var failure = await FailAsync(("CREATE TABLE a (x)", 1), ("CREATE TABLE b (x)", 0), ("CREATE TABLE c (x)", 2), ("CREATE TABLE a (x)", 2), ("CREATE TABLE d (x)", 2));
        Assert.Equal((SchemaCodes.StatementFailed, 4, 5, 2), (failure.Code, failure.Number, failure.Count, failure.Committed));
        Assert.Equal("CREATE TABLE a (x)", failure.Statement?.Sql);
        Assert.Equal("statement 4 of 5", failure.Place);
        Assert.Equal("ROLLBACK", _sent[^1]);
        Assert.Equal("a,b", Tables());
    }

    [Fact]
    public async Task A_commit_that_is_refused_names_no_statement()
    {
        await ExecuteAsync("PRAGMA foreign_keys = ON; CREATE TABLE p (id integer PRIMARY KEY); CREATE TABLE c (p REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
        var failure = await FailAsync(("INSERT INTO c VALUES (7)", 1));
        Assert.True(failure.IsCommit);
        Assert.Null(failure.Statement);
        Assert.Equal((0, false, "commit after statement 1 of 1"), (failure.Committed, failure.CommitUncertain, failure.Place));
        Assert.Equal(0L, await ExecuteAsync("SELECT count(*) FROM c"));
    }

    [Fact]
    public async Task A_stop_rolls_back()
    {
        using var stop = new CancellationTokenSource();
        var runner = new PlanRunner(new RecordingSession(_connection, _sent), null, new Stopper(stop, 2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.RunAsync(PlanOf(("CREATE TABLE a (x)", 1), ("CREATE TABLE b (x)", 1), ("CREATE TABLE c (x)", 1)), stop.Token));
        Assert.Equal("ROLLBACK", _sent[^1]);
        Assert.Equal("", Tables());
    }

    [Fact]
    public async Task A_transaction_that_the_session_refuses_is_rolled_back()
    {
        var session = new RecordingSession(_connection, _sent) { Refusal = new SchemaDiffException(SchemaCodes.DatabaseChanged, "changed") };
        var error = await Assert.ThrowsAsync<PlanRunException>(() => new PlanRunner(session).RunAsync(PlanOf(("CREATE TABLE a (x)", 1)), None));
        Assert.Equal((SchemaCodes.DatabaseChanged, "before statement 1 of 1"), (error.Failure.Code, error.Failure.Place));
        Assert.Equal(["BEGIN", "ROLLBACK"], _sent);
    }

    [Fact]
    public async Task Where_nobody_is_told_the_place_is_known_all_the_same()
    {
        var runner = new PlanRunner(new RecordingSession(_connection, _sent));
        var error = await Assert.ThrowsAsync<PlanRunException>(() => runner.RunAsync(PlanOf(("CREATE TABLE a (x)", 0), ("CREATE TABLE b (x)", 1), ("broken", 1)), None));
        Assert.Equal(("statement 3 of 3", 1), (error.Failure.Place, error.Failure.Committed));
    }

    private Task<PlanResult> RunAsync(params (string Sql, int Transaction)[] statements) =>
        new PlanRunner(new RecordingSession(_connection, _sent), null, this).RunAsync(PlanOf(statements), None);

    private async Task<PlanFailure> FailAsync(params (string Sql, int Transaction)[] statements) =>
        (await Assert.ThrowsAsync<PlanRunException>(() => RunAsync(statements))).Failure;

    private static Plan PlanOf(params (string Sql, int Transaction)[] statements) => new()
    {
        Backend = "test",
        Statements = [.. statements.Select(s => new PlanStatement
        {
            Sql = s.Sql,
            Change = "CreateTable",
            Target = new ObjectIdentity(ObjectType.Table, new ObjectName(null, "t")),
            Transaction = s.Transaction,
        })],
    };

    private string Tables() => (string)ExecuteAsync("SELECT coalesce(group_concat(name), '') FROM sqlite_schema").GetAwaiter().GetResult()!;

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(None);
    }

    private sealed class Stopper(CancellationTokenSource source, int number) : IProgress<PlanEvent>
    {
        public void Report(PlanEvent value)
        {
            if (value is PlanStatementStarted started && started.Number == number)
            {
                source.Cancel();
            }
        }
    }

    private sealed class RecordingSession(DbConnection connection, List<string> sent) : PlainPlanSession(connection)
    {
        internal SchemaDiffException? Refusal { get; init; }

        public override DbCommand CreateCommand(string sql)
        {
            if (sql.Length > 0)
            {
                sent.Add(sql);
            }

            return base.CreateCommand(sql);
        }

        public override async Task BeginAsync(CancellationToken cancellationToken)
        {
            await base.BeginAsync(cancellationToken);
            if (Refusal is not null)
            {
                throw Refusal;
            }
        }
    }
}
