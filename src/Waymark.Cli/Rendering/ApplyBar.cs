using System.Globalization;
using Spectre.Console;
using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of applying a plan on a terminal: a bar with the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class ApplyBar(ToolHost host) : ApplyLines(host.Error)
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAnsiConsole? _console;
    private Task _display = Task.CompletedTask;
    private ProgressTask? _bar;

    /// <inheritdoc/>
    public override void Fail(Exception error)
    {
        Close();
        base.Fail(error);
    }

    /// <inheritdoc/>
    public override void Stop()
    {
        Close();
        base.Stop();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _display;
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Tell(PlanEvent value)
    {
        switch (value)
        {
            case PlanStarted { Plan.IsEmpty: false } started:
                Open(started.Plan.Statements.Count);
                break;
            case PlanStatementStarted statement:
                Show(statement);
                break;
            case PlanFinished:
                Close();
                base.Tell(value);
                break;
            case PlanStatementsCommitted:
                break;
            default:
                base.Tell(value);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void WriteLine(string line)
    {
        if (_console is { } console && _bar is not null)
        {
            console.WriteLine(line);
            return;
        }

        base.WriteLine(line);
    }

    private void Open(int statementCount)
    {
        _console = Terminal.ForError(host);
        _display = _console.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                _bar = context.AddTask("starting", maxValue: statementCount);
                await _end.Task;
            });
    }

    private void Show(PlanStatementStarted started)
    {
        if (_bar is { } bar)
        {
            bar.Value = started.Number - 1;
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape($"{started.Statement.Change} {started.Statement.Target}")} {started.Number}/{started.Count}");
        }
    }

    private void Close()
    {
        _end.TrySetResult();
        _display.GetAwaiter().GetResult();
        _bar = null;
    }
}
