namespace Waymark.Cli;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; the error is on standard error.</summary>
    public const int Failed = 1;

    /// <summary>There is something to do (<c>--exit-code</c>).</summary>
    public const int Differences = 2;

    /// <summary>The command line, the environment or <c>waymark.json</c> asks for something that cannot be (EX_USAGE of <c>sysexits.h</c>).</summary>
    public const int BadUsage = 64;

    /// <summary>Stopped by Ctrl-C, after rolling back: 128 and the number of SIGINT, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM, after rolling back.</summary>
    public const int Terminated = 143;
}
