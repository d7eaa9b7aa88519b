using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Tests.Diff;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Postgres.Parsing;

/// <summary>Schemas that other people wrote can be read, and have one spelling.</summary>
public sealed class SqldefSchemaTests
{
    private static readonly ParseOptions Options = new() { SchemaSearchPath = new SchemaSearchPath(["public"]), ServerVersion = 150000 };

    private static readonly List<SqldefCase> Cases = [.. SqldefCases.Read("psqldef").Where(c => c.AppliesTo(15) && c.Field("error") is null)];

    [Fact]
    public void EverySchemaIsRead()
    {
        Assert.SkipWhen(Cases.Count == 0, "there is no corpus");
        var failures = Cases.SelectMany(c => new[] { (Case: c, Text: c.Current), (Case: c, Text: c.Desired) })
            .Select(s => Failure(s.Case, s.Text))
            .OfType<string>()
            .ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string? Failure(SqldefCase source, string text)
    {
        try
        {
            var once = new PostgresNormalizer().Normalize(new PostgresParser().Parse([new SqlSource(source.ToString(), text)], Options).Schema);
            var twice = new PostgresNormalizer().Normalize(once);
            return once == twice ? null : $"{source}: normalising again changes it\n{ModelText.Of(once)}\n{ModelText.Of(twice)}";
        }
        catch (SchemaSyntaxException error)
        {
            return error.Message;
        }
    }
}
