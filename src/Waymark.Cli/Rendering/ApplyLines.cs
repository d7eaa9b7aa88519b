using System.Globalization;
using Waymark.Planning;
using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of applying a plan in plain lines, one per thing that happened.</summary>
/// <param name="host">What surrounds the tool.</param>
internal class ApplyLines(ToolHost host) : ApplyReport
{
    private PlanStatement? _last;

    /// <summary>The lines, and the bar of a report that shows one.</summary>
    protected TerminalBar Bar { get; } = new(host);

    /// <inheritdoc/>
    public override void Fail(Exception error)
    {
        Bar.Close();
        PlanFailureText.Write(host.Error, error);
    }

    /// <inheritdoc/>
    public override void Stop()
    {
        Bar.Close();
        Bar.WriteLine(Committed == 0
            ? "Stopped; nothing was changed."
            : $"Stopped; committed: {PlanFailureText.Numbers(1, Committed)}. Whatever else had begun was rolled back.");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await Bar.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Tell(PlanEvent value)
    {
        if (!GoesOn(value) && Describe(value) is { } line)
        {
            Bar.WriteLine(line);
        }
    }

    /// <summary>Whether a statement goes on with the change that the last one began, of which one line tells enough.</summary>
    private bool GoesOn(PlanEvent value)
    {
        if (value is not PlanStatementStarted { Statement: var statement })
        {
            return false;
        }

        var goesOn = _last is { } last && (last.Change, last.Target, last.Transaction) == (statement.Change, statement.Target, statement.Transaction);
        _last = statement;
        return goesOn;
    }

    private static string? Describe(PlanEvent value) => value switch
    {
        PlanLockWaiting waiting => $"Waiting for {waiting.Holder ?? "another run"}, {Duration.Describe(waiting.Waited)} so far",
        PlanStatementStarted started => Describe(started),
        PlanStatementsCommitted committed => $"Committed {PlanFailureText.Numbers(committed.First, committed.Last)}",
        PlanFinished { Result.StatementCount: 0 } => "Nothing to do.",
        PlanFinished finished => $"Done: {Count.Statements(finished.Result.StatementCount)} in {Duration.Describe(finished.Result.Elapsed)}.",
        _ => null,
    };

    private static string Describe(PlanStatementStarted started) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{started.Number}/{started.Count}] {started.Statement.Change} {started.Statement.Target}{(started.Statement.Transaction == 0 ? ", outside of a transaction" : "")}");
}
