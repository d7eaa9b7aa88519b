using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Tests.Diff;

/// <summary>Writes for people what a parser reads: a line for each object and part of the model, each rename and each schema that is mentioned.</summary>
internal static class DesiredSchemaText
{
    /// <summary>The lines, or one line with the error.</summary>
    internal static IEnumerable<string> Of(string sql, ISchemaParser parser, ParseOptions options)
    {
        try
        {
            return Describe(parser.Parse([new SqlSource("schema.sql", sql)], options));
        }
        catch (SchemaSyntaxException error)
        {
            return [$"error {error.Code} @{error.Location.Line}:{error.Location.Column} {error.Problem}"];
        }
    }

    private static IEnumerable<string> Describe(DesiredSchema desired)
    {
        var model = ModelText.Of(desired.Schema);
        var renames = desired.Renames.Select(r => $"renamed {r.Kind} {r.Owner}{(r.Name.Length > 0 ? $" {r.Name}" : string.Empty)} from {r.From} @{r.Location.Line}:{r.Location.Column}");
        string[] mentioned = desired.MentionedSchemas.IsEmpty ? [] : [$"mentions {string.Join(", ", desired.MentionedSchemas)}"];
        return [.. model.TrimEnd().Split('\n').Where(line => line.Length > 0), .. renames, .. mentioned];
    }
}
