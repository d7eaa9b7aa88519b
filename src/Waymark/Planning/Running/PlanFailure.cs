using System.Globalization;

namespace Waymark.Planning.Running;

/// <summary>Where running a plan stopped, and what it left.</summary>
public sealed record PlanFailure
{
    /// <summary>One of <see cref="Diff.SchemaCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in the server's words where it was the server that refused.</summary>
    public required string Message { get; init; }

    /// <summary>The statement that failed, counted from 1; where it was none, the last statement that was run, 0 for none.</summary>
    public required int Number { get; init; }

    /// <summary>The statement that failed; null where it was none, but the beginning or end of a transaction.</summary>
    public PlanStatement? Statement { get; init; }

    /// <summary>Whether a commit failed.</summary>
    public bool IsCommit { get; init; }

    /// <summary>How many statements the plan has.</summary>
    public required int Count { get; init; }

    /// <summary>How many statements, from the first on, took effect for good; the rest that was run is rolled back.</summary>
    public required int Committed { get; init; }

    /// <summary>Whether the connection was lost during a commit, so that its outcome is not known.</summary>
    public bool CommitUncertain { get; init; }

    /// <summary>What the server said; null when it was not the server that refused.</summary>
    public ServerError? Server { get; init; }

    /// <summary>Where it stopped, for people: <c>statement 3 of 7</c>, <c>commit after statement 7 of 7</c>.</summary>
    public string Place =>
        Statement is not null ? string.Create(CultureInfo.InvariantCulture, $"statement {Number} of {Count}")
        : IsCommit ? string.Create(CultureInfo.InvariantCulture, $"commit after statement {Number} of {Count}")
        : string.Create(CultureInfo.InvariantCulture, $"before statement {Number + 1} of {Count}");
}
