using System.Data.Common;
using System.Diagnostics;
using Waymark.Migrations.Locks;
using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Running;

/// <summary>Sends the steps of a plan, one by one, and stops at the first that fails.</summary>
internal sealed class PlanExecutor(RunContext context, RunConnection connection, IRunnerLock runnerLock, RunRecord record)
{
    private readonly Dictionary<string, (MigrationScript Script, int Index, int Count, int Start)> _parts = new(StringComparer.Ordinal);
    private bool _open;
    private string? _started;
    private long _startedAt;
    private int _sentInTransaction;

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
            foreach (var step in steps)
            {
                await RunStepAsync(step, cancellationToken).ConfigureAwait(false);
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

    private async Task RunStepAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
            case StepKind.Journal:
                await JournalAsync(step, cancellationToken).ConfigureAwait(false);
                break;
            case StepKind.Progress:
                await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
                Advance(step);
                break;
            default:
                await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
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
        (_open, _sentInTransaction) = (false, 0);
        var completed = record.Commit();
        context.Progress?.Report(new TransactionCommitted(completed));
    }

    private async Task RunStatementAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        var part = Start(step.Migration!);
        if (!_open)
        {
            await runnerLock.VerifyAsync(cancellationToken).ConfigureAwait(false);
        }

        context.Progress?.Report(new StatementStarted(step.Migration!, step.Statement, part.Statements.Count, step.Line, step.Sql));
        await (step.CopyData is { } data
            ? context.Driver!.CopyInAsync(connection.Connection, step.Sql, data.AsMemory(), cancellationToken)
            : connection.ExecuteAsync(step.Sql, cancellationToken)).ConfigureAwait(false);
        record.StatementCount++;
        _sentInTransaction += _open ? 1 : 0;
        if (part.Statements[step.Statement].Profile.Has(StatementEffects.ResetsSession))
        {
            await runnerLock.ReacquireAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task JournalAsync(MigrationStep step, CancellationToken cancellationToken)
    {
        var migration = step.Migration!;
        Start(migration);
        await connection.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
        record.Complete(migration);
        _started = null;
        context.Progress?.Report(new MigrationFinished(migration, Stopwatch.GetElapsedTime(_startedAt)));
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

    private void Advance(MigrationStep step)
    {
        if (step.Migration is { } migration)
        {
            record.Advance(_parts[migration.Name].Script, step.Statement, committed: !_open);
        }
    }

    private void Forget()
    {
        record.RollBack();
        record.StatementCount -= _sentInTransaction;
        (_open, _sentInTransaction) = (false, 0);
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

        record.StatementCount -= _sentInTransaction;
        (_open, _sentInTransaction) = (false, 0);
    }
}
