using System.Data.Common;
using System.Diagnostics;
using Waymark.Migrations.Locks;
using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Running;

/// <summary>Sends the steps of a plan in order, and stops at the first that fails.</summary>
/// <param name="context">The run.</param>
/// <param name="connection">Its connection.</param>
/// <param name="runnerLock">Its lock.</param>
/// <param name="record">Takes what is done.</param>
/// <param name="oneByOne">Whether each answer is awaited before the next step is sent.</param>
internal sealed class PlanExecutor(RunContext context, RunConnection connection, IRunnerLock runnerLock, RunRecord record, bool oneByOne)
{
    private readonly Dictionary<string, (MigrationScript Script, int Index, int Count, int Start)> _parts = new(StringComparer.Ordinal);
    private readonly bool _batches = !oneByOne && context.Dialect.TakesBatches && connection.CanBatch;
    private bool _open;
    private string? _started;
    private long _startedAt;

    /// <summary>Runs a plan.</summary>
    /// <exception cref="StepException">The server refused a step. The open transaction is rolled back.</exception>
    internal async Task RunAsync(IReadOnlyList<Transactions.ScriptPart> parts, IReadOnlyList<MigrationStep> steps, CancellationToken cancellationToken)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            _parts[parts[i].Script.Migration.Name] = (parts[i].Script, i, parts.Count, parts[i].Start);
        }

        var completed = false;
        try
        {
            for (var i = 0; i < steps.Count;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = _open && _batches ? StepBatch.CountFrom(steps, i, IsBatchable) : 1;
                await (count > 1 ? RunBatchAsync([.. steps.Skip(i).Take(count)], cancellationToken) : RunStepAsync(steps[i], cancellationToken)).ConfigureAwait(false);
                i += count;
            }

            completed = true;
        }
        finally
        {
            if (!completed)
            {
                await RollBackAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends steps together, to save the round trips; they count one by one, as their answers do.</summary>
    private async Task RunBatchAsync(IReadOnlyList<MigrationStep> steps, CancellationToken cancellationToken)
    {
        Announce(steps[0]);
        var failure = await connection.ExecuteBatchAsync([.. steps.Select(step => step.Sql)], cancellationToken).ConfigureAwait(false);
        if (failure is { Failed: < 0 } unknown)
        {
            throw new StepException(steps[0], _open, unknown.Exception) { StepIsKnown = false };
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (i > 0)
            {
                Announce(steps[i]);
            }

            if (i == failure?.Failed)
            {
                throw new StepException(steps[i], _open, failure.Value.Exception);
            }

            Count(steps[i]);
        }
    }

    private bool IsBatchable(MigrationStep step) => step.Kind switch
    {
        StepKind.Journal or StepKind.Progress or StepKind.Session => true,
        StepKind.Statement => step.CopyData is null && !ResetsSession(step),
        _ => false,
    };

    private bool ResetsSession(MigrationStep step) =>
        _parts[step.Migration!.Name].Script.Statements[step.Statement].Profile.Has(StatementEffects.ResetsSession);

    private async Task RunStepAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(step, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StepException(step, _open, exception);
        }
    }

    private async Task SendAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case StepKind.Begin:
                await BeginAsync(step, cancellationToken).ConfigureAwait(false);
                break;
            case StepKind.Commit:
                await CommitAsync(step, cancellationToken).ConfigureAwait(false);
                break;
            case StepKind.Rollback:
                await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
                Forget();
                break;
            case StepKind.Statement:
                await RunStatementAsync(step, cancellationToken).ConfigureAwait(false);
                break;
            default:
                Announce(step);
                await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
                Count(step);
                break;
        }
    }

    private async Task BeginAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
        _open = true;
        await runnerLock.VerifyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A commit is never given up halfway: cancelling it would leave its outcome open.</summary>
    private async Task CommitAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        await runnerLock.BeatAsync(cancellationToken).ConfigureAwait(false);
        await connection.ExecuteAsync(step.Sql, CancellationToken.None).ConfigureAwait(false);
        _open = false;
        var completed = record.Commit();
        context.Progress?.Report(new TransactionCommitted(completed));
    }

    private async Task RunStatementAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        if (!_open)
        {
            await runnerLock.VerifyAsync(cancellationToken).ConfigureAwait(false);
        }

        Announce(step);
        await (step.CopyData is { } data
            ? context.Driver!.CopyInAsync(connection.Connection, step.Sql, data.AsMemory(), cancellationToken)
            : connection.ExecuteAsync(step.Sql, cancellationToken)).ConfigureAwait(false);
        Count(step);
        if (ResetsSession(step))
        {
            await runnerLock.ReacquireAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells that a step is about to be sent.</summary>
    private void Announce(MigrationStep step)
    {
        if (step.Kind is StepKind.Journal or StepKind.Statement)
        {
            var script = Start(step.Migration!);
            if (step.Kind == StepKind.Statement)
            {
                context.Progress?.Report(new StatementStarted(step.Migration!, step.Statement, script.Statements.Count, step.Line, step.Sql));
            }
        }
    }

    /// <summary>Notes that a step was done.</summary>
    private void Count(MigrationStep step)
    {
        switch (step.Kind)
        {
            case StepKind.Statement:
                record.Send(_parts[step.Migration!.Name].Script, committed: !_open);
                break;
            case StepKind.Journal:
                record.Complete(step.Migration!);
                context.Progress?.Report(new MigrationFinished(step.Migration!, Stopwatch.GetElapsedTime(_startedAt)));
                break;
            case StepKind.Progress when step.Migration is { } migration:
                record.Advance(_parts[migration.Name].Script, step.Statement, committed: !_open);
                break;
        }
    }

    private MigrationScript Start(Migration migration)
    {
        var (script, index, count, start) = _parts[migration.Name];
        if (_started != migration.Name)
        {
            (_started, _startedAt) = (migration.Name, Stopwatch.GetTimestamp());
            context.Progress?.Report(new MigrationStarted(migration, index, count, script.Statements.Count, start));
        }

        return script;
    }

    private void Forget()
    {
        record.RollBack();
        _open = false;
    }

    private async Task RollBackAsync()
    {
        if (!_open)
        {
            return;
        }

        try
        {
            if (connection.IsOpen)
            {
                await connection.ExecuteAsync(context.Dialect.Rollback, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            // The server rolled back by itself: SQLite does so when the disk is full, and every server when a session ends.
        }

        _open = false;
    }
}
