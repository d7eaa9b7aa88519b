namespace Waymark.Migrations;

/// <summary>Whether a statement took effect.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="CleanUp">Statements that take away what a broken attempt left; they run before the statement is run again.</param>
/// <param name="Remark">What was found, for people; null when there is nothing to say.</param>
public sealed record ProbeResult(ProbeOutcome Outcome, IReadOnlyList<string> CleanUp, string? Remark = null);
