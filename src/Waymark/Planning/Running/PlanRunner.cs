using System.Data.Common;
using System.Diagnostics;
using Waymark.Diff;

namespace Waymark.Planning.Running;

/// <summary>
/// Sends the statements of plans, those of one transaction together. What fails is rolled back, so that the database is as it was after
/// the last commit.
/// </summary>
public sealed class PlanRunner
{
    private readonly IPlanSession _session;
    private readonly IDatabaseDriver? _driver;
    private readonly IProgress<PlanEvent>? _progress;

    /// <summary>Makes a runner.</summary>
    /// <param name="session">The session to run plans in.</param>
    /// <param name="driver">Reads the server's own codes from exceptions; null to go by what <see cref="DbException"/> tells.</param>
    /// <param name="progress">Is told what happens.</param>
    public PlanRunner(IPlanSession session, IDatabaseDriver? driver = null, IProgress<PlanEvent>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        _session = session;
        _driver = driver;
        _progress = progress;
    }

    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the run and rolls back what is not committed.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="PlanRunException">A statement or a commit failed.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<PlanResult> RunAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var start = Stopwatch.GetTimestamp();
        _progress?.Report(new PlanStarted(plan));
        _session.Prepare(plan);
        var run = new PlanRun(_session, plan, _progress);
        try
        {
            await run.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await run.RollBackAsync().ConfigureAwait(false);
            if (FailureOf(run, exception, cancellationToken) is not { } failure)
            {
                throw;
            }

            throw new PlanRunException(failure, exception);
        }

        var result = new PlanResult(plan.Statements.Count, Stopwatch.GetElapsedTime(start));
        _progress?.Report(new PlanFinished(result));
        return result;
    }

    /// <summary>What to tell of an exception; null for one that tells all itself.</summary>
    private PlanFailure? FailureOf(PlanRun run, Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested => null,
        DbException refusal => OfServer(run, refusal),
        SchemaDiffException problem => run.Describe(problem.Code, problem.Problem),
        _ => null,
    };

    private PlanFailure OfServer(PlanRun run, DbException exception)
    {
        var server = _driver?.ReadError(exception) ?? Unread(exception);
        var code = run.IsConnected ? SchemaCodes.StatementFailed : SchemaCodes.ConnectionLost;
        var message = server.Code is null ? server.Message : $"{server.Message} ({server.Code})";
        return run.Describe(code, message) with { Server = server, CommitUncertain = run.IsCommitting && !run.IsConnected };
    }

    // Drivers begin the message with the code that stands beside it.
    private static ServerError Unread(DbException exception)
    {
        var prefix = $"{exception.SqlState}: ";
        var message = exception.Message;
        return new ServerError(exception.SqlState, message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message);
    }
}
