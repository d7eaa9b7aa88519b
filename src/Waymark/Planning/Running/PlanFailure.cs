namespace Waymark.Planning.Running;

/// <summary>Where running a plan stopped, and what it left.</summary>
public sealed record PlanFailure
{
    /// <summary>One of <see cref="Diff.SchemaCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in the server's words where it was the server that refused.</summary>
    public required string Message { get; init; }

    /// <summary>The statement that failed, counted from 1; for a commit, the last statement before it.</summary>
    public required int Number { get; init; }

    /// <summary>The statement that failed; null for a commit or a begin.</summary>
    public PlanStatement? Statement { get; init; }

    /// <summary>How many statements the plan has.</summary>
    public required int Count { get; init; }

    /// <summary>How many statements, from the first on, took effect for good; the rest that was run is rolled back.</summary>
    public required int Committed { get; init; }

    /// <summary>Whether the connection was lost during a commit, so that its outcome is not known.</summary>
    public bool CommitUncertain { get; init; }

    /// <summary>What the server said; null when it was not the server that refused.</summary>
    public ServerError? Server { get; init; }
}
