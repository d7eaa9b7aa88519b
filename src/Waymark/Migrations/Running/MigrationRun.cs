using System.Data.Common;
using System.Diagnostics;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Locks;
using Waymark.Migrations.Transactions;

namespace Waymark.Migrations.Running;

/// <summary>One run over one connection: compares, locks, compares again, and sends what is pending.</summary>
internal sealed class MigrationRun(RunContext context, MigrationFolder folder, RunConnection connection)
{
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(30);

    private readonly JournalReader _journal = new(connection, context.Dialect, context.Tables);
    private readonly RunRecord _record = new();
    private readonly PlanHints _hints = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _attempts;
    private int _committedBefore;
    private bool _sessionIsOld;
    private bool _oneByOne;

    /// <summary>Runs what is pending.</summary>
    internal async Task<MigrationResult> RunAsync(CancellationToken cancellationToken)
    {
        var preparation = await PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (preparation.Comparison.Pending.Count > 0)
        {
            await AskAsync(() => Conflicts.CheckUnlockedAsync(preparation, cancellationToken), cancellationToken).ConfigureAwait(false);
            await using var runnerLock = await LockAsync(preparation.Contents, cancellationToken).ConfigureAwait(false);
            try
            {
                await RunLockedAsync(preparation, runnerLock, cancellationToken).ConfigureAwait(false);
            }
            catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw Failures.BetweenSteps(context.ErrorOf(exception), _record, lost: !connection.IsOpen, exception);
            }
            finally
            {
                await ReleaseAsync(runnerLock).ConfigureAwait(false);
            }
        }

        var result = new MigrationResult(context.JournalName, _record.Committed, _record.StatementCount, Stopwatch.GetElapsedTime(_started));
        context.Progress?.Report(new RunFinished(result));
        return result;
    }

    /// <summary>What a run would send.</summary>
    internal async Task<IReadOnlyList<MigrationStep>> PlanAsync(CancellationToken cancellationToken)
    {
        var preparation = await PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (preparation.Comparison.Pending.Count == 0)
        {
            return [];
        }

        await AskAsync(() => Conflicts.CheckLockedAsync(preparation, cancellationToken), cancellationToken).ConfigureAwait(false);
        var resumption = await ResumeAsync(preparation, cancellationToken).ConfigureAwait(false);
        var session = context.Dialect.PrepareSession(context.Options).Select(sql => new MigrationStep(StepKind.Session, sql));
        return [.. session, .. Lay(preparation, resumption)];
    }

    private async Task RunLockedAsync(RunPreparation preparation, IRunnerLock runnerLock, CancellationToken cancellationToken)
    {
        preparation = await PrepareAgainAsync(preparation, cancellationToken).ConfigureAwait(false);
        await Conflicts.CheckLockedAsync(preparation, cancellationToken).ConfigureAwait(false);
        var count = preparation.Scripts.Sum(script => script.Statements.Count);
        context.Progress?.Report(new PendingFound(folder, preparation.Comparison.Pending, count));
        foreach (var sql in context.Dialect.PrepareSession(context.Options))
        {
            await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }

        while (preparation.Comparison.Pending.Count > 0 && !await TryRunAsync(preparation, runnerLock, cancellationToken).ConfigureAwait(false))
        {
            preparation = await PrepareAgainAsync(preparation, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a plan to its end.</summary>
    /// <returns>Whether it came there; if not, it is worth another try.</returns>
    private async Task<bool> TryRunAsync(RunPreparation preparation, IRunnerLock runnerLock, CancellationToken cancellationToken)
    {
        try
        {
            var resumption = await ResumeAsync(preparation, cancellationToken).ConfigureAwait(false);
            _sessionIsOld = true;
            var executor = new PlanExecutor(context, connection, runnerLock, _record, _oneByOne);
            await executor.RunAsync(resumption.Parts, Lay(preparation, resumption), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (StepException exception)
        {
            await RestartOrThrowAsync(exception, preparation, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (MigrationException exception) when (exception.Failure is null && !_record.IsEmpty)
        {
            throw Failures.Between(exception, _record);
        }
    }

    private IReadOnlyList<MigrationStep> Lay(RunPreparation preparation, Resumption resumption)
    {
        var start = new PlanStart(resumption.Parts, preparation.Contents.Progress is not null, resumption.SessionChanged, resumption.SessionChanged);
        var plan = TransactionPlanner.Plan(context.Adapter, context.Tables, context.Options, _hints, start);
        foreach (var warning in plan.Warnings)
        {
            context.Progress?.Report(new WarningRaised(warning));
        }

        return [.. SetupSteps.For(context, folder, preparation, plan), .. resumption.CleanUp, .. plan.Steps];
    }

    private async Task RestartOrThrowAsync(StepException exception, RunPreparation preparation, CancellationToken cancellationToken)
    {
        var server = context.ErrorOf(exception.Cause);
        var kind = context.Adapter.Classify(server);
        var lost = kind == FailureKind.ConnectionLost || !connection.IsOpen;
        if (!lost && !exception.InTransaction && exception.Step.Kind == StepKind.Statement)
        {
            await new FailedStatement(context, connection).RecordAsync().ConfigureAwait(false);
        }

        if (!lost && !exception.StepIsKnown)
        {
            // The transaction is rolled back; run step by step, it shows which one it was.
            _oneByOne = true;
            _record.RollBack();
            return;
        }

        if (lost || !Restartable(exception, kind))
        {
            var script = preparation.Scripts.FirstOrDefault(s => s.Migration == exception.Step.Migration);
            throw Failures.InStep(exception.Step, script, server, _record, lost, exception.Cause);
        }

        _record.RollBack();
        var delay = kind == FailureKind.Transient ? NextDelay() : TimeSpan.Zero;
        context.Progress?.Report(new TransactionRestarted(server.Message, kind == FailureKind.Transient ? _attempts : 0, delay));
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
    }

    private bool Restartable(StepException exception, FailureKind kind)
    {
        var step = exception.Step;
        var statement = step.Kind == StepKind.Statement && exception.InTransaction;
        return kind switch
        {
            FailureKind.NeedsNoTransaction => statement && _hints.AddOutside(step.Migration!.Name, step.Statement),
            FailureKind.NeedsCommitBefore => statement && _hints.AddAfterCommit(step.Migration!.Name, step.Statement),
            FailureKind.Transient => CountAttempt() <= context.Options.Retries,
            _ => false,
        };
    }

    /// <summary>Counts the attempts since something was last committed.</summary>
    private int CountAttempt()
    {
        _attempts = _record.Committed.Count == _committedBefore ? _attempts + 1 : 1;
        _committedBefore = _record.Committed.Count;
        return _attempts;
    }

    private TimeSpan NextDelay()
    {
        var delay = context.Options.RetryDelay * Math.Pow(2, _attempts - 1);
        return delay < LongestRetryDelay ? delay : LongestRetryDelay;
    }

    private ConflictCheck Conflicts => new(context, connection, _journal);

    private async Task<RunPreparation> PrepareAsync(CancellationToken cancellationToken)
    {
        RunPreparation? preparation = null;
        await AskAsync(
            async () => preparation = await new RunPreparer(context, folder, connection, _journal).PrepareAsync(previous: null, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return preparation!;
    }

    /// <summary>Asks the server something before anything runs.</summary>
    private async Task AskAsync(Func<Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await ask().ConfigureAwait(false);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.BeforeRun(MigrationCodes.JournalFailed, context.ErrorOf(exception), exception);
        }
    }

    private Task<RunPreparation> PrepareAgainAsync(RunPreparation previous, CancellationToken cancellationToken) =>
        new RunPreparer(context, folder, connection, _journal).PrepareAsync(previous, cancellationToken);

    private Task<Resumption> ResumeAsync(RunPreparation preparation, CancellationToken cancellationToken) =>
        new Resumer(context, connection, sameSession: _sessionIsOld).ResumeAsync(preparation, cancellationToken);

    private async Task<IRunnerLock> LockAsync(JournalContents contents, CancellationToken cancellationToken)
    {
        IRunnerLock? runnerLock = null;
        await AskAsync(
            async () =>
            {
                runnerLock = await RunnerLocks.CreateAsync(context, connection, contents, cancellationToken).ConfigureAwait(false);
                await runnerLock.AcquireAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return runnerLock!;
    }

    private static async Task ReleaseAsync(IRunnerLock runnerLock)
    {
        try
        {
            await runnerLock.ReleaseAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
            // With the connection gone there is no one to tell; the next runner recovers the lock.
        }
    }
}
