using Waymark.Diff;
using Waymark.IntegrationTests.Specification;
using Waymark.Planning;
using Waymark.Tests.Planning;

namespace Waymark.IntegrationTests.Sqlite;

/// <summary>The plans of the fixtures run, lead to where they are to lead, and back.</summary>
public sealed class SqliteFixtureTests
{
    private static readonly IReadOnlyList<PlanFixture> Fixtures = PlanFixture.Read("Sqlite");

    public static TheoryData<string> Titles => [.. Fixtures.Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Plans_lead_there_and_back(string title)
    {
        var fixture = Fixtures.Single(f => f.ToString() == title);
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync(fixture.From);
        foreach (var desired in fixture.HasWayBack ? [fixture.To, fixture.From, fixture.To] : new[] { fixture.To })
        {
            var config = new DiffConfig { EnableDrop = fixture.EnableDrop };
            var plan = await database.ApplyAsync(desired, config);
            RequirePlan(fixture, desired, plan);
            Assert.Equal("", SchemaDatabase.Print((await database.PlanAsync(desired, config)).Plan));
        }
    }

    // No table has rows, so that hazards are none.
    private static void RequirePlan(PlanFixture fixture, string desired, Plan plan)
    {
        if (fixture.IsPlannedByEngine && desired == fixture.To && plan.Statements.Count > 0)
        {
            Assert.Equal(fixture.Plan, PlanFixtureText.Of(plan));
        }
    }
}
