using System.Globalization;
using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of applying a plan on a terminal: a bar with the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class ApplyBar(ToolHost host) : ApplyLines(host.Error)
{
    private readonly TerminalBar _bar = new(host);

    /// <inheritdoc/>
    public override void Fail(Exception error)
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
    protected override void Tell(PlanEvent value)
    {
        switch (value)
        {
            case PlanStarted { Plan.IsEmpty: false } started:
                _bar.Open(started.Plan.Statements.Count);
                break;
            case PlanStatementStarted statement:
                Show(statement);
                break;
            case PlanFinished:
                _bar.Close();
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
        if (!_bar.TryWriteLine(line))
        {
            base.WriteLine(line);
        }
    }

    private void Show(PlanStatementStarted started)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{started.Number}/{started.Count}");
        _bar.Show(started.Number - 1, $"{started.Statement.Change} {started.Statement.Target}", place);
    }
}
