using System.Text;

namespace Waymark.Cli;

/// <summary>What surrounds the tool: its streams, its environment, its directory. Tests bring their own.</summary>
internal sealed class ToolHost
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output, as bytes: SQL goes through as it is.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> GetEnvironmentVariable { get; init; }

    /// <summary>The directory that relative paths count from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether someone can type an answer.</summary>
    public Func<bool> IsInputTerminal { get; init; } = () => false;

    /// <summary>Whether standard output is looked at.</summary>
    public Func<bool> IsOutputTerminal { get; init; } = () => false;

    /// <summary>Whether standard error is looked at.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Stops the tool as Ctrl-C does.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The process's own surroundings.</summary>
    /// <returns>The host. Its writer flushes each write.</returns>
    public static ToolHost OfProcess() => new()
    {
        OpenInput = Console.OpenStandardInput,
        Output = Console.OpenStandardOutput(),
        Error = Console.IsErrorRedirected ? new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true } : Console.Error,
        GetEnvironmentVariable = Environment.GetEnvironmentVariable,
        WorkingDirectory = Environment.CurrentDirectory,
        IsInputTerminal = () => !Console.IsInputRedirected,
        IsOutputTerminal = () => !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>A writer of UTF-8 text to standard output that leaves it open.</summary>
    /// <returns>A writer; dispose of it to flush it.</returns>
    public StreamWriter OpenOutputWriter() => new(Output, Utf8, bufferSize: 64 * 1024, leaveOpen: true);

    /// <summary>Makes a path absolute.</summary>
    /// <param name="path">A path, perhaps relative to <see cref="WorkingDirectory"/>.</param>
    /// <returns>The absolute path.</returns>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
