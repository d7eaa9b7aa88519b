using System.Globalization;
using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells of applying a plan on a terminal: a bar with the statement while it runs, lines for what should stay.</summary>
/// <param name="host">What surrounds the tool.</param>
internal sealed class ApplyBar(ToolHost host) : ApplyLines(host)
{
    /// <inheritdoc/>
    protected override void Tell(PlanEvent value)
    {
        switch (value)
        {
            case PlanStarted { Plan.IsEmpty: false } started:
                Bar.Open(started.Plan.Statements.Count);
                break;
            case PlanStatementStarted statement:
                Show(statement);
                break;
            case PlanFinished:
                Bar.Close();
                base.Tell(value);
                break;
            case PlanStatementsCommitted:
                break;
            default:
                base.Tell(value);
                break;
        }
    }

    private void Show(PlanStatementStarted started)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{started.Number}/{started.Count}");
        Bar.Show(started.Number - 1, $"{started.Statement.Change} {started.Statement.Target}", place);
    }
}
