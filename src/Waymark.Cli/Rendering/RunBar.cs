using System.Globalization;
using Spectre.Console;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of a run on a terminal: a bar with the file and the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class RunBar(ToolHost host) : RunLines(host.Error)
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAnsiConsole? _console;
    private Task _display = Task.CompletedTask;
    private ProgressTask? _bar;
    private readonly List<int> _statementsBefore = [];
    private int _statementsDone;
    private int _offset;

    /// <inheritdoc/>
    public override void Fail(MigrationException error)
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
    protected override void Tell(MigrationEvent value)
    {
        switch (value)
        {
            case PendingFound { Pending.Count: > 0 } found:
                base.Tell(value);
                Open(found.StatementCount);
                break;
            case MigrationStarted started:
                _offset = StatementsBefore(started.Index) - started.FirstStatement;
                _statementsDone = _offset + started.StatementCount;
                Show(started.Migration, started.FirstStatement, started.StatementCount);
                break;
            case StatementStarted statement:
                Show(statement.Migration, statement.Index, statement.Count);
                break;
            case RunFinished:
                Close();
                base.Tell(value);
                break;
            case TransactionCommitted or MigrationFinished:
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
                _bar = context.AddTask("starting", maxValue: Math.Max(1, statementCount));
                await _end.Task;
            });
    }

    /// <summary>How many statements of the run come before a migration; one that is run again after a rollback begins where it began.</summary>
    private int StatementsBefore(int migration)
    {
        if (migration >= _statementsBefore.Count)
        {
            _statementsBefore.Add(_statementsDone);
        }

        return _statementsBefore[migration];
    }

    private void Show(Migration migration, int index, int count)
    {
        if (_bar is { } bar)
        {
            bar.Value = _offset + index;
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(migration.Name)} {Math.Min(index + 1, count)}/{count}");
        }
    }

    private void Close()
    {
        _end.TrySetResult();
        _display.GetAwaiter().GetResult();
        _bar = null;
    }
}
