using System.Diagnostics;

namespace Waymark.Migrations.Locks;

/// <summary>Which process a runner is.</summary>
/// <param name="Owner">The runner: a new one each time.</param>
/// <param name="Host">The computer, and on Linux the process namespace: a process number means nothing beyond it.</param>
/// <param name="Process">The process number.</param>
/// <param name="Started">When the process started, in seconds since 1970-01-01 UTC: process numbers are used again.</param>
internal sealed record RunnerIdentity(string Owner, string Host, int Process, long Started)
{
    // The start is computed from the system's uptime, which two processes read a little apart.
    private const long StartTolerance = 5;

    /// <summary>This process.</summary>
    internal static RunnerIdentity Create()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new RunnerIdentity(Guid.NewGuid().ToString("N"), HostName(), process.Id, StartOf(process));
    }

    /// <summary>Whether the process is known to be gone; false when it lives, and when it cannot be seen from here.</summary>
    internal bool IsGone()
    {
        if (Host != HostName())
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return Math.Abs(StartOf(process) - Started) > StartTolerance;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended while it was looked at, or belongs to someone else.
            return exception is InvalidOperationException;
        }
    }

    /// <summary>The runner in words.</summary>
    public override string ToString() => $"process {Process} on {Host}";

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();

    private static string HostName()
    {
        var processes = OperatingSystem.IsLinux() ? new FileInfo("/proc/self/ns/pid").LinkTarget : null;
        return processes is null ? Environment.MachineName : $"{Environment.MachineName} {processes}";
    }
}
