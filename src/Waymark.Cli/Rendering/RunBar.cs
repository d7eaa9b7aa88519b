using System.Globalization;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of a run on a terminal: a bar with the file and the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class RunBar(ToolHost host) : RunLines(host)
{
    private readonly List<int> _statementsBefore = [];
    private int _statementsDone;
    private int _offset;

    /// <inheritdoc/>
    protected override void Tell(MigrationEvent value)
    {
        switch (value)
        {
            case PendingFound { Pending.Count: > 0 } found:
                base.Tell(value);
                Bar.Open(found.StatementCount);
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
                Bar.Close();
                base.Tell(value);
                break;
            case TransactionCommitted or MigrationFinished:
                break;
            default:
                base.Tell(value);
                break;
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
        Bar.Show(_offset + index, migration.Name, place);
    }
}
