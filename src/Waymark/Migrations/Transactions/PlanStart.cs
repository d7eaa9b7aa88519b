namespace Waymark.Migrations.Transactions;

/// <summary>What a plan builds on.</summary>
/// <param name="Parts">What is to run, in order.</param>
/// <param name="HasProgress">Whether the table of unfinished runs has a row.</param>
/// <param name="SessionChanged">Whether settings of the session differ from those that it began with.</param>
/// <param name="RoleChanged">Whether the session may act as another role.</param>
internal sealed record PlanStart(IReadOnlyList<ScriptPart> Parts, bool HasProgress, bool SessionChanged, bool RoleChanged);
