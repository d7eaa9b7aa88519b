using System.Text;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Cli;

/// <summary>Runs a program on a terminal of its own (util-linux's <c>script</c>), and types into it.</summary>
internal static class Terminal
{
    /// <summary>Runs a program; once it has said something, types.</summary>
    /// <param name="call">The program.</param>
    /// <param name="typed">What to type; each Ctrl-C is <c>\u0003</c>.</param>
    /// <param name="waitFor">What the program says before that.</param>
    /// <returns>The exit code, and all that the terminal showed.</returns>
    public static async Task<ProgramResult> RunAsync(ProgramCall call, string typed, string waitFor)
    {
        var command = string.Join(' ', [call.File, .. call.Arguments.Select(Quote)]);
        var environment = new Dictionary<string, string?>(call.Environment ?? []) { ["TERM"] = "xterm" };
        using var process = ExternalProgram.Start(new ProgramCall("script", "-qefc", command, "/dev/null")
        {
            Environment = environment,
            WorkingDirectory = call.WorkingDirectory,
        });
        await using var kill = TestContext.Current.CancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var shown = new StringBuilder();
        await ReadAsync(process.StandardOutput, shown, () => shown.ToString().Contains(waitFor, StringComparison.Ordinal));
        await process.StandardInput.WriteAsync(typed);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await ReadAsync(process.StandardOutput, shown, () => false);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramResult(process.ExitCode, shown.ToString(), "");
    }

    private static async Task ReadAsync(StreamReader output, StringBuilder shown, Func<bool> isEnough)
    {
        var buffer = new char[4096];
        int read;
        while (!isEnough() && (read = await output.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0)
        {
            shown.Append(buffer, 0, read);
        }
    }

    private static string Quote(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
