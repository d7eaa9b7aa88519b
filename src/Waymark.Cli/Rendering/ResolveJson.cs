using System.Text.Encodings.Web;
using System.Text.Json;
using Waymark.Cli.Commands;
using Waymark.Migrations;
using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Cli.Rendering;

/// <summary>Writes what <c>waymark resolve --format json</c> prints: one object per file, each on a line of its own.</summary>
internal static class ResolveJson
{
    /// <summary>What is written is for programs and terminals, not for HTML: quotes in SQL stay readable.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one file's object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file.</param>
    /// <param name="resolved">What it resolved to; null when it could not be read.</param>
    /// <param name="problems">Its diagnostics, in order.</param>
    public static void Write(Stream output, SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            WriteSql(json, file, resolved, problems);
            WriteReferences(json, file, resolved);
            WriteDiagnostics(json, problems);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteSql(Utf8JsonWriter json, SqlFile file, ResolvedFile? resolved, IReadOnlyList<MigrationProblem> problems)
    {
        if (resolved is null || problems.Any(problem => problem.Severity == DiagnosticSeverity.Error))
        {
            json.WriteNull("sql");
            return;
        }

        json.WriteString("sql", file.HasMark ? $"\uFEFF{resolved.Sql}" : resolved.Sql);
    }

    private static void WriteReferences(Utf8JsonWriter json, SqlFile file, ResolvedFile? resolved)
    {
        json.WriteStartArray("references");
        if (resolved is not null)
        {
            var lines = new LineMap(resolved.Source);
            foreach (var reference in resolved.References.Where(ReferenceWords.IsListed))
            {
                WriteReference(json, reference, file.HasMark ? 1 : 0, lines.PositionOf(reference.Offset));
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Offsets count a byte order mark, which is a part of the file; columns do not, as editors do not.</summary>
    private static void WriteReference(Utf8JsonWriter json, ResolvedReference reference, int markLength, (int Line, int Column) place)
    {
        json.WriteStartObject();
        json.WriteNumber("statement", reference.Statement);
        json.WriteNumber("offset", reference.Offset + markLength);
        json.WriteNumber("length", reference.Length);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("kind", ReferenceWords.KindOf(reference));
        json.WriteString("role", ReferenceWords.RoleOf(reference.Role));
        WriteName(json, "written", reference.Written);
        WriteName(json, "resolved", reference.Resolved);
        json.WriteString("reason", reference.Resolution.Describe());
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, string property, QualifiedName name)
    {
        json.WriteStartObject(property);
        json.WriteString("schema", name.Schema?.Value);
        json.WriteString("name", name.Name.Value);
        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<MigrationProblem> problems)
    {
        json.WriteStartArray("diagnostics");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("severity", ReferenceWords.SeverityOf(problem.Severity));
            json.WriteString("code", problem.Code);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
