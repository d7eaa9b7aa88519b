using System.Text.Encodings.Web;
using System.Text.Json;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>The JSON forms of what migrations are told about with.</summary>
internal static class MigrationJson
{
    /// <summary>What is written is for programs and terminals, not for HTML: quotes in SQL stay readable.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a problem's properties.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="problem">The problem.</param>
    public static void WriteProblem(Utf8JsonWriter json, MigrationProblem problem)
    {
        json.WriteString("severity", ReferenceWords.SeverityOf(problem.Severity));
        json.WriteString("code", problem.Code);
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("message", problem.Message);
    }

    /// <summary>Writes the names of migrations.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="property">The property.</param>
    /// <param name="migrations">The migrations.</param>
    public static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<Migration> migrations)
    {
        json.WriteStartArray(property);
        foreach (var migration in migrations)
        {
            json.WriteStringValue(migration.Name);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a time.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="property">The property.</param>
    /// <param name="time">The time; written in whole milliseconds.</param>
    public static void WriteMilliseconds(Utf8JsonWriter json, string property, TimeSpan time) =>
        json.WriteNumber(property, (long)time.TotalMilliseconds);

    /// <summary>Writes where a run stopped, and what it left.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="failure">The failure.</param>
    public static void WriteFailure(Utf8JsonWriter json, MigrationFailure failure)
    {
        json.WriteString("statement", failure.Statement);
        json.WriteString("sent", failure.SentSql);
        WriteServer(json, failure.Server);
        WriteNames(json, "committed", failure.Committed);
        WriteNames(json, "rolledBack", failure.RolledBack);
        WriteRolledBackPart(json, failure.RolledBackPart);
        WritePartial(json, failure.Partial);
        json.WriteBoolean("commitUncertain", failure.CommitUncertain);
        json.WriteString("nextStep", failure.NextStep);
    }

    /// <summary>Writes what a server said, as the property <c>server</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="server">What it said; null for nothing.</param>
    public static void WriteServer(Utf8JsonWriter json, ServerError? server)
    {
        if (server is null)
        {
            json.WriteNull("server");
            return;
        }

        json.WriteStartObject("server");
        json.WriteString("code", server.Code);
        json.WriteString("message", server.Message);
        json.WriteString("detail", server.Detail);
        json.WriteString("hint", server.Hint);
        json.WriteNumber("position", server.Position);
        json.WriteEndObject();
    }

    private static void WriteRolledBackPart(Utf8JsonWriter json, RolledBackPart? part)
    {
        if (part is null)
        {
            json.WriteNull("rolledBackPart");
            return;
        }

        json.WriteStartObject("rolledBackPart");
        json.WriteString("migration", part.Migration.Name);
        json.WriteNumber("statementsRun", part.StatementsRun);
        json.WriteNumber("statements", part.StatementCount);
        json.WriteEndObject();
    }

    private static void WritePartial(Utf8JsonWriter json, PartialMigration? partial)
    {
        if (partial is null)
        {
            json.WriteNull("partial");
            return;
        }

        json.WriteStartObject("partial");
        json.WriteString("migration", partial.Migration.Name);
        json.WriteNumber("statementsDone", partial.StatementsDone);
        json.WriteNumber("statements", partial.StatementCount);
        json.WriteNumber("nextLine", partial.NextLine);
        json.WriteEndObject();
    }
}
