using System.Text.Json;
using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Writes what <c>waymark migrate status --format json</c> prints: one object.</summary>
internal static class StatusJson
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="status">The status.</param>
    public static void Write(Stream output, MigrationStatus status)
    {
        using (var json = new Utf8JsonWriter(output, MigrationJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("journal", status.Journal);
            json.WriteBoolean("journalExists", status.JournalExists);
            WriteAll(json, "migrations", status.Entries, WriteEntry);
            WriteAll(json, "unknown", status.Unknown, WriteRecorded);
            WriteAll(json, "problems", status.Problems, MigrationJson.WriteProblem);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string property, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(property);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, MigrationStatusEntry entry)
    {
        json.WriteString("state", StateWords.Of(entry.State));
        json.WriteString("name", entry.Migration.Name);
        json.WriteString("file", entry.Migration.File);
        json.WriteString("hash", entry.Migration.Hash);
        WriteNumber(json, "when", entry.Migration.When);
        json.WriteString("appliedAt", entry.Recorded?.AppliedAt);
        json.WriteNumber("statementsDone", entry.StatementsDone);
    }

    private static void WriteRecorded(Utf8JsonWriter json, JournalEntry row)
    {
        json.WriteString("name", row.Name);
        json.WriteString("hash", row.Hash);
        WriteNumber(json, "when", row.CreatedAt);
        json.WriteString("appliedAt", row.AppliedAt);
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(property, value);
        }
        else
        {
            json.WriteNull(property);
        }
    }
}
