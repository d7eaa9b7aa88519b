using Waymark.Names;
using Waymark.Sqlite;
using Waymark.Tests.Planning;

namespace Waymark.Tests.Sqlite.Generation;

/// <summary>From one schema to another: the statements that SQLite gets.</summary>
public sealed class GenerationTests
{
    private static readonly IReadOnlyList<PlanFixture> Fixtures = PlanFixture.Read("Sqlite");

    public static TheoryData<string> Titles => [.. Fixtures.Where(f => !f.IsPlannedByEngine).Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Plan(string title)
    {
        var fixture = Fixtures.Single(f => f.ToString() == title);
        Assert.Equal(fixture.Plan, PlanFixtureText.Of(PlanFixtureText.PlanOf(fixture, SqliteDialect.Instance, SchemaSearchPath.Empty)));
    }
}
