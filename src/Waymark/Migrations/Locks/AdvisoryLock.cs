using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Waymark.Migrations.Running;
using Waymark.Sql;

namespace Waymark.Migrations.Locks;

/// <summary>
/// An advisory lock of the run's own session: when the session ends, however it ends, the server rolls its transaction back
/// and gives the lock to the next runner.
/// </summary>
internal sealed class AdvisoryLock(IAdvisoryLocks sql, string journal, RunConnection connection, LockWait wait) : IRunnerLock
{
    private readonly long _key = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"waymark {journal}")));
    private int _held;

    public async Task AcquireAsync(CancellationToken cancellationToken)
    {
        while (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            var holder = await connection.QueryAsync(sql.FindHolder(_key), cancellationToken).ConfigureAwait(false);
            await wait.PauseAsync(holder.Count > 0 ? holder[0][0] as string : null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <remarks>The lock cannot be lost while the session lasts, but for what <see cref="ReacquireAsync"/> is called after.</remarks>
    public Task VerifyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BeatAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task ReacquireAsync(CancellationToken cancellationToken)
    {
        if (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            const string Message = "a statement gave up the session's locks, and another runner took over";
            throw new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.LockLost, Message)]);
        }
    }

    /// <remarks>A lock that was taken again has to be given up as often.</remarks>
    public async Task ReleaseAsync()
    {
        for (; _held > 0 && connection.IsOpen; _held--)
        {
            await connection.QueryAsync(sql.Unlock(_key), CancellationToken.None).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(sql.TryLock(_key), cancellationToken).ConfigureAwait(false);
        var taken = rows[0][0] is true;
        _held += taken ? 1 : 0;
        return taken;
    }
}
