using Waymark.Diff;
using Waymark.Planning;
using Waymark.Sqlite;
using Waymark.Tests.Oracles;
using Waymark.Tests.Postgres.Generation;

namespace Waymark.Tests.Sqlite.Generation;

/// <summary>From one schema to another: the statements that SQLite gets.</summary>
public sealed class GenerationTests
{
    private static readonly IReadOnlyList<PlanFixture> Fixtures =
        PlanFixture.Read(Path.Combine(Corpus.RepositoryRoot, "tests", "Waymark.Tests", "Sqlite", "Generation", "Fixtures"));

    public static TheoryData<string> Titles => [.. Fixtures.Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Plan(string title)
    {
        var fixture = Fixtures.Single(f => f.ToString() == title);
        Assert.Equal(fixture.Plan, PlanFixtureText.Of(PlanOf(fixture)));
    }

    private static Plan PlanOf(PlanFixture fixture)
    {
        var dialect = SqliteDialect.Instance;
        var current = dialect.Parser.Parse([new SqlSource("from", fixture.From)], new ParseOptions()).Schema;
        var desired = dialect.Parser.Parse([new SqlSource("to", fixture.To)], new ParseOptions());
        var config = new DiffConfig { EnableDrop = fixture.EnableDrop };
        return new SchemaPlanner(dialect, config).Plan(new InspectedSchema { Schema = current, IsQualified = false }, desired);
    }
}
