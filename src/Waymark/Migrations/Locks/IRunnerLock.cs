namespace Waymark.Migrations.Locks;

/// <summary>Keeps two runners from running at once.</summary>
internal interface IRunnerLock : IAsyncDisposable
{
    /// <summary>Takes the lock, and waits for another runner to finish.</summary>
    /// <exception cref="MigrationException">The other runner took too long (<see cref="MigrationCodes.LockTimeout"/>).</exception>
    Task AcquireAsync(CancellationToken cancellationToken);

    /// <summary>Makes sure that the lock is still held: after a transaction began, and before a statement outside of one.</summary>
    /// <exception cref="MigrationException">Another runner has it (<see cref="MigrationCodes.LockLost"/>).</exception>
    Task VerifyAsync(CancellationToken cancellationToken);

    /// <summary>Shows that the runner lives, within a transaction that is about to be committed.</summary>
    Task BeatAsync(CancellationToken cancellationToken);

    /// <summary>Takes the lock again, after a statement that gives up a session's locks.</summary>
    /// <exception cref="MigrationException">Another runner has it (<see cref="MigrationCodes.LockLost"/>).</exception>
    Task ReacquireAsync(CancellationToken cancellationToken);

    /// <summary>Gives the lock up.</summary>
    Task ReleaseAsync();
}
