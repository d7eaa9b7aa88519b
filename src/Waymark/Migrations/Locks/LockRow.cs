using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Waymark.Migrations.Running;
using Waymark.Sql;

namespace Waymark.Migrations.Locks;

/// <summary>
/// A lock that is a row of a table. Its holder counts a number up for as long as it lives. The row of a holder whose process
/// is gone from this computer is taken over at once, that of any other after its number stood still for a minute.
/// </summary>
/// <remarks>
/// No answer about affected rows is relied on: who holds the lock is read back. Every transaction of a run begins by reading
/// it, so that a runner which was taken for dead stops before it writes.
/// </remarks>
internal sealed class LockRow(
    RunContext context, RunConnection connection, LockWait wait) : IRunnerLock
{
    private static readonly TimeSpan StandsStill = TimeSpan.FromMinutes(1);

    private readonly LockRowSql _sql = new(context.Adapter.Dialect, context.Tables);
    private readonly RunnerIdentity _runner = RunnerIdentity.Create();
    private Heartbeat? _heartbeat;
    private (string Owner, long Beat, long Since) _seen;
    private bool _held;

    public async Task AcquireAsync(CancellationToken cancellationToken)
    {
        while (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            var holder = (await ReadAsync(cancellationToken).ConfigureAwait(false))?.Holder;
            await wait.PauseAsync(holder?.ToString(), cancellationToken).ConfigureAwait(false);
        }

        _held = true;

        // Where a transaction keeps others from writing, it shows by itself that its runner lives.
        _heartbeat = context.Adapter.Dialect.WritesConcurrently ? new Heartbeat(context.DataSource, _sql.Beat(_runner)) : null;
    }

    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var row = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (row?.Holder.Owner != _runner.Owner)
        {
            var who = row is null ? "the lock's row is gone" : $"{row.Value.Holder} took the lock over";
            throw new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.LockLost, $"{who}, so this run stops")]);
        }
    }

    public Task BeatAsync(CancellationToken cancellationToken) =>
        _heartbeat is null ? connection.ExecuteAsync(_sql.Beat(_runner), cancellationToken) : Task.CompletedTask;

    public Task ReacquireAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task ReleaseAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        if (_held && connection.IsOpen)
        {
            _held = false;
            await connection.ExecuteAsync(_sql.Delete(_runner), CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_heartbeat is { } heartbeat)
        {
            _heartbeat = null;
            await heartbeat.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return await TryInsertAsync(cancellationToken).ConfigureAwait(false);
        }

        return IsStale(row.Holder, row.Beat) && await TryTakeOverAsync(row.Holder, row.Beat, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TryInsertAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(_sql.Insert(_runner), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException) when (connection.IsOpen)
        {
            // Most likely another runner was faster. Where there is no row, the failure was another one.
            if (await ReadAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                throw;
            }
        }

        return await IsMineAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TryTakeOverAsync(RunnerIdentity holder, long beat, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(_sql.TakeOver(_runner, holder, beat), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (context.KindOf(exception) == FailureKind.Transient)
        {
            // Whoever keeps others from writing lives.
            _seen = default;
            return false;
        }

        if (!await IsMineAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        context.Progress?.Report(new StaleLockRecovered(holder.ToString()));
        return true;
    }

    private bool IsStale(RunnerIdentity holder, long beat)
    {
        if (_seen.Owner != holder.Owner || _seen.Beat != beat)
        {
            _seen = (holder.Owner, beat, Stopwatch.GetTimestamp());
        }

        return holder.IsGone() || Stopwatch.GetElapsedTime(_seen.Since) > StandsStill;
    }

    private async Task<bool> IsMineAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false))?.Holder.Owner == _runner.Owner;

    private async Task<(RunnerIdentity Holder, long Beat)?> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(_sql.Select, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[0];
        var holder = new RunnerIdentity(Text(row[0]), Text(row[1]), (int)Number(row[2]), Number(row[3]));
        return (holder, Number(row[4]));
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
