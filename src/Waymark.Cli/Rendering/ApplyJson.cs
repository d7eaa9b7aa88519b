using System.Text.Json;
using Waymark.Planning.Running;

namespace Waymark.Cli.Rendering;

/// <summary>Tells machines of applying a plan: one JSON object per line, each with its <c>event</c>.</summary>
/// <param name="output">Where to.</param>
internal sealed class ApplyJson(TextWriter output) : ApplyReport
{
    /// <inheritdoc/>
    public override void Fail(Exception error) => WriteLine(json =>
    {
        json.WriteString("event", "failed");
        MigrationJson.WriteProblem(json, SchemaProblems.Of(error)!);
        if (error is PlanRunException run)
        {
            WriteFailure(json, run.Failure);
        }
    });

    /// <inheritdoc/>
    public override void Stop() => WriteLine(json =>
    {
        json.WriteString("event", "stopped");
        json.WriteNumber("committed", Committed);
    });

    /// <inheritdoc/>
    protected override void Tell(PlanEvent value) => WriteLine(json => Write(json, value));

    private void WriteLine(Action<Utf8JsonWriter> write) => JsonLines.Write(output, write);

    private static void Write(Utf8JsonWriter json, PlanEvent value)
    {
        switch (value)
        {
            case PlanLockWaiting waiting:
                json.WriteString("event", "waiting");
                json.WriteString("holder", waiting.Holder);
                MigrationJson.WriteMilliseconds(json, "waitedMs", waiting.Waited);
                break;
            case PlanStarted started:
                json.WriteString("event", "started");
                json.WriteNumber("statements", started.Plan.Statements.Count);
                break;
            case PlanStatementStarted statement:
                WriteStatement(json, statement);
                break;
            case PlanStatementsCommitted committed:
                json.WriteString("event", "committed");
                json.WriteNumber("first", committed.First);
                json.WriteNumber("last", committed.Last);
                break;
            case PlanFinished finished:
                json.WriteString("event", "finished");
                json.WriteNumber("statements", finished.Result.StatementCount);
                MigrationJson.WriteMilliseconds(json, "elapsedMs", finished.Result.Elapsed);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "An event that has no JSON form.");
        }
    }

    private static void WriteStatement(Utf8JsonWriter json, PlanStatementStarted started)
    {
        json.WriteString("event", "statement");
        json.WriteNumber("number", started.Number);
        json.WriteNumber("count", started.Count);
        json.WriteNumber("transaction", started.Statement.Transaction);
        json.WriteString("change", started.Statement.Change);
        json.WriteString("target", started.Statement.Target.ToString());
        json.WriteString("sql", started.Statement.Sql);
    }

    private static void WriteFailure(Utf8JsonWriter json, PlanFailure failure)
    {
        json.WriteNumber("number", failure.Number);
        json.WriteNumber("count", failure.Count);
        json.WriteString("statement", failure.Statement?.Sql);
        MigrationJson.WriteServer(json, failure.Server);
        json.WriteNumber("committed", failure.Committed);
        json.WriteBoolean("commitUncertain", failure.CommitUncertain);
    }
}
