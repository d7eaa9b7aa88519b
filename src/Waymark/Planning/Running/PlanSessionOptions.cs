namespace Waymark.Planning.Running;

/// <summary>How a session for plans is to be.</summary>
public sealed record PlanSessionOptions
{
    /// <summary>How long a statement waits for a lock; null leaves the session's setting as it is.</summary>
    public TimeSpan? LockTimeout { get; init; }

    /// <summary>How long to wait for another run on the same database.</summary>
    public TimeSpan RunnerWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Is told of waiting.</summary>
    public IProgress<PlanEvent>? Progress { get; init; }
}
