using Waymark.IntegrationTests.Servers;
using Waymark.IntegrationTests.Specification;
using Waymark.IntegrationTests.Sqldef;
using Waymark.Postgres;
using Waymark.Tests.Planning;

namespace Waymark.IntegrationTests.Planning;

/// <summary>The fixtures of plans on a real server: there and back, nothing is left to do, and pg_dump says what it says of a fresh database.</summary>
[Collection(nameof(PsqldefDatabase))]
public sealed class PlanFixtureTests(PostgresServer server)
{
    [Fact]
    public async Task Every_plan_reaches_its_schema()
    {
        var fixtures = PlanFixture.Read("Postgres").Where(f => f.RunsOnServer).ToList();
        Assert.NotEmpty(fixtures);
        var admin = await server.GetConnectionStringAsync();
        await PsqldefDatabase.DropAllAsync(admin);
        await PsqldefDatabase.CreateRolesAsync(admin);
        var runner = new PsqldefCaseRunner(
            await PsqldefDatabase.CreateAsync(admin, "psqldef_fixtures"), await PsqldefDatabase.CreateAsync(admin, "psqldef_fixtures_direct"), serverVersion: 15);
        var failures = new List<string>();
        foreach (var fixture in fixtures)
        {
            var result = await runner.RunAsync(CaseOf(fixture));
            if (result.Outcome != SqldefOutcome.Passed)
            {
                failures.Add($"{result.Outcome} {fixture} [{result.Step}] {result.Reason}");
            }
        }

        await PsqldefDatabase.DropAllAsync(admin);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    /// <summary>The plans that the engine helps to make are as they stand in the files.</summary>
    [Fact]
    public async Task Plans_made_with_the_engine_are_as_they_stand()
    {
        var fixtures = PlanFixture.Read("Postgres").Where(f => f.IsPlannedByEngine).ToList();
        Assert.NotEmpty(fixtures);
        foreach (var fixture in fixtures)
        {
            var connection = await server.CreateDatabaseAsync();
            await connection.ExecuteAsSuperuserAsync($"GRANT ALL ON SCHEMA public TO {connection.Name}");
            await using var database = new SchemaDatabase(new PostgresAdapter(), await connection.OpenAsync(), connection.DisposeAsync);
            await database.ApplyAsync(fixture.From);
            Assert.Equal((fixture.Title, fixture.Plan), (fixture.Title, PlanFixtureText.Of(await database.PlanAsync(fixture.To))));
        }
    }

    private static SqldefCase CaseOf(PlanFixture fixture) => new(fixture.File, fixture.Title)
    {
        Current = fixture.From,
        Desired = fixture.To,
        HasWayBack = fixture.HasWayBack,
        EnableDrop = fixture.EnableDrop,
        Concurrently = fixture.Concurrently,
        ManagedRoles = fixture.ManagedRoles,
        MinVersion = fixture.ServerVersion / 10000,
    };
}
