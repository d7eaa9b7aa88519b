using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Postgres;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Postgres.Generation;

/// <summary>From one schema to another: the statements that PostgreSQL gets.</summary>
public sealed class GenerationTests
{
    private static readonly IReadOnlyList<PlanFixture> Fixtures =
        PlanFixture.Read(Path.Combine(Corpus.RepositoryRoot, "tests", "Waymark.Tests", "Postgres", "Generation", "Fixtures"));

    public static TheoryData<string> Titles => [.. Fixtures.Select(f => f.ToString())];

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

    private static Plan PlanOf(PlanFixture fixture)
    {
        var dialect = new PostgresDialect(fixture.ServerVersion);
        var config = new DiffConfig
        {
            SchemaSearchPath = new SchemaSearchPath(["public"]),
            EnableDrop = fixture.EnableDrop,
            Concurrently = fixture.Concurrently,
            LockTimeout = fixture.LockTimeout,
            ManagedRoles = [.. fixture.ManagedRoles],
        };
        var options = new ParseOptions { SchemaSearchPath = config.SchemaSearchPath, ServerVersion = fixture.ServerVersion };
        var current = dialect.Parser.Parse([new SqlSource("from", fixture.From)], options).Schema;
        var desired = dialect.Parser.Parse([new SqlSource("to", fixture.To)], options);
        return new SchemaPlanner(dialect, config).Plan(new InspectedSchema { Schema = current, IsQualified = false }, desired);
    }
}
