using Spectre.Console;

namespace Waymark.Cli.Rendering;

/// <summary>Makes the consoles that tables and bars are drawn on.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that nothing is wrapped: a file or a pipe has no right edge.</summary>
    private const int Unbounded = 4000;

    /// <summary>A console over standard output.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <param name="writer">Standard output as text.</param>
    /// <returns>The console: with colours on a terminal, plain and without an edge elsewhere.</returns>
    public static IAnsiConsole ForOutput(ToolHost host, TextWriter writer) =>
        host.IsOutputTerminal() ? Create(Console.Out, isTerminal: true) : Create(writer, isTerminal: false);

    /// <summary>A console over standard error.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <returns>The console.</returns>
    public static IAnsiConsole ForError(ToolHost host) => Create(host.Error, host.IsErrorTerminal);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = Unbounded;
        }

        return console;
    }
}
