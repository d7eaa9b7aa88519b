using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Waymark.Diff;
using Waymark.Planning.Running;

namespace Waymark.Postgres;

/// <summary>A session for plans on PostgreSQL: an advisory lock keeps other runs of Waymark on the same database out.</summary>
internal sealed class PlanSession : PlainPlanSession
{
    // "waymplan" in ASCII; anything would do that no other program is likely to take.
    private const long Key = 0x7761796D706C616E;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ReportDelay = TimeSpan.FromSeconds(2);

    private string? _lockTimeoutBefore;

    private PlanSession(DbConnection connection)
        : base(connection)
    {
    }

    /// <summary>Takes the lock and sets the lock timeout.</summary>
    /// <exception cref="DbException">The server refused.</exception>
    /// <exception cref="SchemaDiffException">Another run holds the lock.</exception>
    internal static async Task<IPlanSession> OpenAsync(DbConnection connection, PlanSessionOptions options, CancellationToken cancellationToken)
    {
        var session = new PlanSession(connection);
        await session.LockAsync(options, cancellationToken).ConfigureAwait(false);
        if (options.LockTimeout is { } timeout)
        {
            session._lockTimeoutBefore = (string?)await session.QueryAsync("SELECT pg_catalog.current_setting('lock_timeout')", cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(LockTimeout.Set(LockTimeout.Value(timeout)), cancellationToken).ConfigureAwait(false);
        }

        return session;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        if (Connection.State != ConnectionState.Open)
        {
            return;
        }

        if (_lockTimeoutBefore is { } before)
        {
            await ExecuteAsync(LockTimeout.Set(before), CancellationToken.None).ConfigureAwait(false);
        }

        await ExecuteAsync(AdvisoryLocks.Instance.Unlock(Key), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task LockAsync(PlanSessionOptions options, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var reported = TimeSpan.Zero;
        while (await QueryAsync(AdvisoryLocks.Instance.TryLock(Key), cancellationToken).ConfigureAwait(false) is not true)
        {
            var waited = Stopwatch.GetElapsedTime(start);
            if (waited > options.RunnerWait)
            {
                throw new SchemaDiffException(SchemaCodes.Locked, $"{await FindHolderAsync(cancellationToken).ConfigureAwait(false) ?? "another run"} is applying a plan to this database");
            }

            if (waited - reported >= ReportDelay)
            {
                reported = waited;
                options.Progress?.Report(new PlanLockWaiting(await FindHolderAsync(cancellationToken).ConfigureAwait(false), waited));
            }

            await Task.Delay(RetryDelay, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> FindHolderAsync(CancellationToken cancellationToken) =>
        (string?)await QueryAsync(AdvisoryLocks.Instance.FindHolder(Key), cancellationToken).ConfigureAwait(false);
}
