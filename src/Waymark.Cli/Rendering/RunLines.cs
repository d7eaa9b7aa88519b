using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of a run in plain lines, one per thing that happened.</summary>
/// <param name="host">What surrounds the tool.</param>
internal class RunLines(ToolHost host) : RunReport
{
    /// <summary>The lines, and the bar of a report that shows one.</summary>
    protected TerminalBar Bar { get; } = new(host);

    /// <inheritdoc/>
    public override void Fail(MigrationException error)
    {
        Bar.Close();
        FailureText.Write(host.Error, error);
    }

    /// <inheritdoc/>
    public override void Stop()
    {
        Bar.Close();
        Bar.WriteLine(HasCommitted
            ? $"Stopped; committed: {(Committed.Count == 0 ? "no migration whole" : FailureText.NamesOf(Committed))}. What was not committed was rolled back. Run the same command to go on."
            : "Stopped; nothing was committed. Run the same command to start again.");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await Bar.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Tell(MigrationEvent value)
    {
        if (Describe(value) is { } line)
        {
            Bar.WriteLine(line);
        }
    }

    /// <summary>Puts an event into a line.</summary>
    /// <param name="value">The event.</param>
    /// <returns>The line; null when the event needs none.</returns>
    protected static string? Describe(MigrationEvent value) => value switch
    {
        PendingFound { Pending.Count: > 0 } found =>
            $"{Count.Migrations(found.Pending.Count)} to run, {Count.Statements(found.StatementCount)}, from {found.Folder.Path}",
        LockWaiting waiting => $"Waiting for {waiting.Holder ?? "another runner"}, {Duration.Describe(waiting.Waited)} so far",
        StaleLockRecovered stale => $"Took over the lock of {stale.Holder}, which is gone",
        MigrationStarted started => Describe(started),
        WarningRaised warning => ProblemLine.Describe(warning.Problem),
        TransactionRestarted { Attempt: > 0 } again =>
            string.Create(CultureInfo.InvariantCulture, $"Rolled back: {again.Reason}. Retry {again.Attempt} in {Duration.Describe(again.Delay)}"),
        TransactionRestarted again => $"Rolled back to run it in another way: {again.Reason}",
        TransactionCommitted { Completed.Count: > 0 } committed => $"Committed {Count.Migrations(committed.Completed.Count)}",
        RunFinished finished => Describe(finished.Result),
        _ => null,
    };

    private static string Describe(MigrationStarted started)
    {
        var from = started.FirstStatement > 0
            ? string.Create(CultureInfo.InvariantCulture, $", going on with statement {started.FirstStatement + 1}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{started.Index + 1}/{started.Count}] {started.Migration.Name}: {Count.Statements(started.StatementCount)}{from}");
    }

    private static string Describe(MigrationResult result) => result.Applied.Count == 0
        ? $"Nothing to run: the journal {result.Journal} has every migration."
        : $"Done: {Count.Migrations(result.Applied.Count)}, {Count.Statements(result.StatementCount)} in {Duration.Describe(result.Elapsed)}; recorded in {result.Journal}.";
}
