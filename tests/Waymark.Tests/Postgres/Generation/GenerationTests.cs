using Waymark.Diff.Changes;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Postgres;
using Waymark.Tests.Planning;

namespace Waymark.Tests.Postgres.Generation;

/// <summary>From one schema to another: the statements that PostgreSQL gets.</summary>
public sealed class GenerationTests
{
    private static readonly IReadOnlyList<PlanFixture> Fixtures = PlanFixture.Read("Postgres");

    public static TheoryData<string> Titles => [.. Fixtures.Where(f => !f.IsPlannedByEngine).Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Plan(string title)
    {
        var fixture = Fixtures.Single(f => f.ToString() == title);
        Assert.Equal(fixture.Plan, PlanFixtureText.Of(PlanOf(fixture)));
    }

    /// <summary>No kind of change is without a fixture, so none is without a statement.</summary>
    [Fact]
    public void EveryKindOfChangeHasAFixture()
    {
        var kinds = typeof(SchemaChange).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(SchemaChange)) && !t.IsAbstract).Select(t => t.Name);
        var written = Fixtures.Select(PlanOf).SelectMany(p => p.Statements.Concat(p.Skipped)).Select(s => s.Change).ToHashSet();

        // PostgreSQL changes tables in place.
        Assert.Equal([], kinds.Where(k => !written.Contains(k) && k != nameof(RebuildTable)).Order());
    }

    private static Plan PlanOf(PlanFixture fixture) =>
        PlanFixtureText.PlanOf(fixture, new PostgresDialect(fixture.ServerVersion), new SchemaSearchPath("public"));
}
