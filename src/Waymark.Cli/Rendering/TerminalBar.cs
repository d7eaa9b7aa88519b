using Spectre.Console;

namespace Waymark.Cli.Rendering;

/// <summary>Lines that stay on standard error and, while work runs on a terminal, a progress bar below them.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class TerminalBar(ToolHost host) : IAsyncDisposable
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAnsiConsole? _console;
    private Task _display = Task.CompletedTask;
    private ProgressTask? _bar;

    /// <summary>Shows the bar.</summary>
    /// <param name="count">How many steps there are.</param>
    public void Open(int count)
    {
        _console = Terminal.ForError(host);
        _display = _console.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                _bar = context.AddTask("starting", maxValue: Math.Max(1, count));
                await _end.Task;
            });
    }

    /// <summary>Moves the bar.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="name">What is being done; its letters mean themselves.</param>
    /// <param name="place">Where in it, for example <c>3/12</c>.</param>
    public void Show(int done, string name, string place)
    {
        if (_bar is { } bar)
        {
            bar.Value = done;
            bar.Description = $"{Markup.Escape(name)} {place}";
        }
    }

    /// <summary>Writes a line: above the bar, when there is one.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        if (_console is { } console && _bar is not null)
        {
            console.WriteLine(line);
            return;
        }

        host.Error.WriteLine(line);
    }

    /// <summary>Takes the bar away, if there is one.</summary>
    public void Close()
    {
        _end.TrySetResult();
        _display.GetAwaiter().GetResult();
        _bar = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _display;
    }
}
