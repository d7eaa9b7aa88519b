using System.Diagnostics;

namespace Waymark.IntegrationTests.Servers;

/// <summary>Runs another program to its end and keeps everything that it said.</summary>
public static class ExternalProgram
{
    /// <summary>Runs a program and waits for it, whatever its exit code; on cancellation the program is killed.</summary>
    public static async Task<ProgramResult> RunAsync(ProgramCall call, CancellationToken cancellation = default)
    {
        using var process = Start(call);
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await WriteInputAsync(process, call.Input);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a program that must succeed, and returns its standard output.</summary>
    /// <exception cref="InvalidOperationException">The exit code is not zero; the message holds standard error.</exception>
    public static async Task<string> RunSuccessfullyAsync(ProgramCall call, CancellationToken cancellation = default)
    {
        var result = await RunAsync(call, cancellation);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{call.File} ended with {result.ExitCode}: {result.Errors}{result.Output}");
    }

    /// <summary>Starts a program with its three streams redirected.</summary>
    public static Process Start(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.File, call.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in call.Environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{call.File} did not start");
    }

    private static async Task WriteInputAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input; its exit code tells the rest.
        }
    }
}
