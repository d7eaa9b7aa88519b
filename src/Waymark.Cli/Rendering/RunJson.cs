using System.Text.Json;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Tells machines of a run: one JSON object per line, each with its <c>event</c>.</summary>
/// <param name="output">Where to.</param>
internal sealed class RunJson(TextWriter output) : RunReport
{
    /// <inheritdoc/>
    public override void Fail(MigrationException error)
    {
        if (error.Failure is not null || error.Problems.Count == 1)
        {
            WriteLine(json => WriteFailure(json, error));
            return;
        }

        foreach (var problem in error.Problems)
        {
            WriteLine(json =>
            {
                json.WriteString("event", "problem");
                MigrationJson.WriteProblem(json, problem);
            });
        }

        WriteLine(json => WriteFailure(json, error));
    }

    /// <inheritdoc/>
    public override void Stop() => WriteLine(json =>
    {
        json.WriteString("event", "stopped");
        MigrationJson.WriteNames(json, "committed", Committed);
    });

    /// <inheritdoc/>
    protected override void Tell(MigrationEvent value) => WriteLine(json => Write(json, value));

    private void WriteLine(Action<Utf8JsonWriter> write) => JsonLines.Write(output, write);

    private static void Write(Utf8JsonWriter json, MigrationEvent value)
    {
        switch (value)
        {
            case PendingFound found:
                json.WriteString("event", "pending");
                json.WriteString("directory", found.Folder.Path);
                MigrationJson.WriteNames(json, "migrations", found.Pending);
                json.WriteNumber("statements", found.StatementCount);
                break;
            case LockWaiting waiting:
                json.WriteString("event", "waiting");
                json.WriteString("holder", waiting.Holder);
                MigrationJson.WriteMilliseconds(json, "waitedMs", waiting.Waited);
                break;
            case StaleLockRecovered stale:
                json.WriteString("event", "lockRecovered");
                json.WriteString("holder", stale.Holder);
                break;
            case MigrationStarted started:
                WriteStarted(json, started);
                break;
            case StatementStarted statement:
                WriteStatement(json, statement);
                break;
            case MigrationFinished finished:
                json.WriteString("event", "migrationFinished");
                json.WriteString("migration", finished.Migration.Name);
                MigrationJson.WriteMilliseconds(json, "elapsedMs", finished.Elapsed);
                break;
            default:
                WriteOutcome(json, value);
                break;
        }
    }

    private static void WriteOutcome(Utf8JsonWriter json, MigrationEvent value)
    {
        switch (value)
        {
            case TransactionCommitted committed:
                json.WriteString("event", "committed");
                MigrationJson.WriteNames(json, "migrations", committed.Completed);
                break;
            case WarningRaised warning:
                json.WriteString("event", "problem");
                MigrationJson.WriteProblem(json, warning.Problem);
                break;
            case TransactionRestarted again:
                json.WriteString("event", "restarted");
                json.WriteString("reason", again.Reason);
                json.WriteNumber("attempt", again.Attempt);
                MigrationJson.WriteMilliseconds(json, "delayMs", again.Delay);
                break;
            case RunFinished finished:
                json.WriteString("event", "finished");
                json.WriteString("journal", finished.Result.Journal);
                MigrationJson.WriteNames(json, "migrations", finished.Result.Applied);
                json.WriteNumber("statements", finished.Result.StatementCount);
                MigrationJson.WriteMilliseconds(json, "elapsedMs", finished.Result.Elapsed);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "An event that has no JSON form.");
        }
    }

    private static void WriteStarted(Utf8JsonWriter json, MigrationStarted started)
    {
        json.WriteString("event", "migrationStarted");
        json.WriteString("migration", started.Migration.Name);
        json.WriteString("file", started.Migration.File);
        json.WriteNumber("index", started.Index);
        json.WriteNumber("count", started.Count);
        json.WriteNumber("statements", started.StatementCount);
        json.WriteNumber("firstStatement", started.FirstStatement);
    }

    private static void WriteStatement(Utf8JsonWriter json, StatementStarted statement)
    {
        json.WriteString("event", "statement");
        json.WriteString("migration", statement.Migration.Name);
        json.WriteNumber("index", statement.Index);
        json.WriteNumber("count", statement.Count);
        json.WriteNumber("line", statement.Line);
        json.WriteString("sql", statement.Sql);
    }

    private static void WriteFailure(Utf8JsonWriter json, MigrationException error)
    {
        json.WriteString("event", "failed");
        MigrationJson.WriteProblem(json, error.Problems[0]);
        if (error.Failure is { } failure)
        {
            MigrationJson.WriteFailure(json, failure);
        }
    }
}
