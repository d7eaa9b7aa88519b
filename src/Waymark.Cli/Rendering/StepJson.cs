using System.Text.Json;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Writes what <c>waymark migrate --dry-run --format json</c> prints: one object per message that a run would send.</summary>
internal static class StepJson
{
    /// <summary>Writes the steps.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="steps">The steps, in order.</param>
    public static void Write(Stream output, IReadOnlyList<MigrationStep> steps)
    {
        foreach (var step in steps)
        {
            using (var json = new Utf8JsonWriter(output, MigrationJson.Options))
            {
                Write(json, step);
            }

            output.Write("\n"u8);
        }
    }

    private static void Write(Utf8JsonWriter json, MigrationStep step)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(step.Kind));
        json.WriteString("migration", step.Migration?.Name);
        json.WriteNumber("statement", step.Statement);
        json.WriteNumber("line", step.Line);
        json.WriteString("sql", step.Sql);
        if (step.CopyData is { } data)
        {
            json.WriteString("copyData", data);
        }

        json.WriteEndObject();
    }

    private static string KindOf(StepKind kind) => kind switch
    {
        StepKind.Setup => "setup",
        StepKind.Begin => "begin",
        StepKind.Statement => "statement",
        StepKind.Journal => "journal",
        StepKind.Progress => "progress",
        StepKind.Session => "session",
        StepKind.Commit => "commit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
