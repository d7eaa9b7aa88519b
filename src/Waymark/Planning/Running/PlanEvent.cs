namespace Waymark.Planning.Running;

/// <summary>Something that happened while a plan was run.</summary>
public abstract record PlanEvent;

/// <summary>Another run holds the lock.</summary>
/// <param name="Holder">Who, for people; null when it is not known.</param>
/// <param name="Waited">How long this run has waited.</param>
public sealed record PlanLockWaiting(string? Holder, TimeSpan Waited) : PlanEvent;

/// <summary>The plan is about to be run.</summary>
/// <param name="Plan">The plan.</param>
public sealed record PlanStarted(Plan Plan) : PlanEvent;

/// <summary>A statement is about to be sent.</summary>
/// <param name="Number">Which, counted from 1.</param>
/// <param name="Count">How many the plan has.</param>
/// <param name="Statement">The statement.</param>
public sealed record PlanStatementStarted(int Number, int Count, PlanStatement Statement) : PlanEvent;

/// <summary>Statements took effect for good.</summary>
/// <param name="First">The first of them, counted from 1.</param>
/// <param name="Last">The last of them.</param>
public sealed record PlanStatementsCommitted(int First, int Last) : PlanEvent;

/// <summary>The plan was run to its end.</summary>
/// <param name="Result">What was done.</param>
public sealed record PlanFinished(PlanResult Result) : PlanEvent;

/// <summary>What running a plan came to.</summary>
/// <param name="StatementCount">How many statements were run.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PlanResult(int StatementCount, TimeSpan Elapsed);
