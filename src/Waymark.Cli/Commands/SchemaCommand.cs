using System.Data.Common;
using Waymark.Cli.Rendering;

namespace Waymark.Cli.Commands;

/// <summary>What the commands about schemas share: signals, and errors as messages and exit codes.</summary>
internal static class SchemaCommand
{
    /// <summary>Runs a command.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <param name="action">The command; gives its exit code.</param>
    /// <param name="report">Tells of a failure or a stop; null to write plain lines to standard error.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ToolHost host, Func<CancellationToken, Task<int>> action, ApplyReport? report = null)
    {
        using var signals = new StopSignals(host.CancellationToken);
        try
        {
            return await action(signals.Token);
        }
        catch (Exception error) when (signals.Caused(error) || (error is DbException && signals.Token.IsCancellationRequested))
        {
            report?.Stop();
            return signals.ExitCode;
        }
        catch (Exception error) when (SchemaProblems.Of(error) is not null)
        {
            (report ?? new ApplyLines(host)).Fail(error);
            return ExitCodes.Failed;
        }
    }
}
