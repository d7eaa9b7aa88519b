using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Schema;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Postgres.Parsing;

/// <summary>
/// A desired schema and what it declares, as the files of the folder Fixtures write them: a title as a comment, the statements, then one
/// line <c>--></c> for each object and part of the model, each annotation of a rename, and each schema that is mentioned; or the error.
/// Lines and columns count from the first statement. The search path is <c>public</c>.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Expected">The lines after the statements.</param>
internal sealed record SchemaFixture(string File, string Title, string Sql, string Expected)
{
    private const string Arrow = "--> ";
    private const string Comment = "-- ";

    private static readonly ParseOptions Options = new() { SchemaSearchPath = new SchemaSearchPath("public"), ServerVersion = 180000 };

    /// <summary>Every fixture, in the order of the files.</summary>
    internal static IReadOnlyList<SchemaFixture> All { get; } = ReadFolder(Folder);

    private static string Folder => Path.Combine(Corpus.RepositoryRoot, "tests", "Waymark.Tests", "Postgres", "Parsing", "Fixtures");

    /// <summary>What the parser reads, in the form of <see cref="Expected"/>.</summary>
    internal string Parse() => Parse(new PostgresParser(), Options);

    /// <summary>What a parser reads, in the form of <see cref="Expected"/>.</summary>
    internal string Parse(ISchemaParser parser, ParseOptions options)
    {
        try
        {
            var desired = parser.Parse([new SqlSource("schema.sql", Sql)], options);
            return string.Join('\n', Describe(desired).Select(line => Arrow + line));
        }
        catch (SchemaSyntaxException error)
        {
            return $"{Arrow}error {error.Code} @{error.Location.Line}:{error.Location.Column} {error.Problem}";
        }
    }

    /// <summary>Every fixture of a folder, in the order of its files.</summary>
    internal static IReadOnlyList<SchemaFixture> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<string> Describe(DesiredSchema desired)
    {
        var model = ModelText.Of(desired.Schema);
        var renames = desired.Renames.Select(r => $"renamed {r.Kind} {r.Owner}{(r.Name.Length > 0 ? $" {r.Name}" : string.Empty)} from {r.From} @{r.Location.Line}:{r.Location.Column}");
        string[] mentioned = desired.MentionedSchemas.IsEmpty ? [] : [$"mentions {string.Join(", ", desired.MentionedSchemas)}"];
        return [.. model.TrimEnd().Split('\n').Where(line => line.Length > 0), .. renames, .. mentioned];
    }

    private static IEnumerable<SchemaFixture> Read(string path)
    {
        var (title, sql, expected) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in Corpus.Read(path).Split('\n').Append(Comment))
        {
            if (expected.Count > 0 && !line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                yield return new SchemaFixture(Path.GetFileName(path), string.Join(' ', title), string.Join('\n', sql), string.Join('\n', expected));
                (title, sql, expected) = ([], [], []);
            }

            if (line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                expected.Add(line);
            }
            else if (sql.Count == 0 && line.StartsWith(Comment, StringComparison.Ordinal))
            {
                title.Add(line[Comment.Length..]);
            }
            else if (sql.Count > 0 || line.Length > 0)
            {
                sql.Add(line);
            }
        }
    }
}
