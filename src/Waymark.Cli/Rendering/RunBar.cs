using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of a run on a terminal: a bar with the file and the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class RunBar(ToolHost host) : RunLines(host.Error)
{
    private readonly TerminalBar _bar = new(host);
    private readonly List<int> _statementsBefore = [];
    private int _statementsDone;
    private int _offset;

    /// <inheritdoc/>
    public override void Fail(MigrationException error)
    {
        _bar.Close();
        base.Fail(error);
    }

    /// <inheritdoc/>
    public override void Stop()
    {
        _bar.Close();
        base.Stop();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _bar.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Tell(MigrationEvent value)
    {
        switch (value)
        {
            case PendingFound { Pending.Count: > 0 } found:
                base.Tell(value);
                _bar.Open(found.StatementCount);
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
                _bar.Close();
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
        if (!_bar.TryWriteLine(line))
        {
            base.WriteLine(line);
        }
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
        var place = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(index + 1, count)}/{count}");
        _bar.Show(_offset + index, migration.Name, place);
    }
}
