namespace Waymark.IntegrationTests.Sqldef;

/// <summary>What came of a case.</summary>
public enum SqldefOutcome
{
    Passed,
    Failed,

    /// <summary>The server cannot run the case, or it is about what is sqldef's own.</summary>
    NotApplicable,
}

/// <summary>What came of a case, and why.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Step">Where it failed: <c>current</c>, <c>desired</c>, <c>back</c>.</param>
/// <param name="Reason">Why; empty when it passed.</param>
public sealed record SqldefResult(SqldefCase Case, SqldefOutcome Outcome, string Step = "", string Reason = "");

/// <summary>A case does not show what it must.</summary>
public sealed class SqldefException(string step, string reason, SqldefOutcome outcome = SqldefOutcome.Failed) : Exception(reason)
{
    public string Step { get; } = step;

    public SqldefOutcome Outcome { get; } = outcome;
}
