using Waymark.Diff;
using Waymark.IntegrationTests.Servers;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Postgres;
using Waymark.Schema;

namespace Waymark.IntegrationTests.Postgres;

/// <summary>
/// What people write and what a server makes of it is one schema. The files of the folder Spellings hold what can be told by text alone,
/// those of its folder Engine what the engine has to decide.
/// </summary>
public class SpellingTests(PostgresServer server)
{
    private static readonly string[] Roles = ["reader", "writer"];

    private static readonly DiffConfig Config = new() { SchemaSearchPath = new SchemaSearchPath("public"), EnableDrop = true, Offline = true };

    private static readonly PostgresDialect Dialect = new();

    public static TheoryData<string> EngineFiles =>
        [.. Directory.GetFiles(Path.Combine(Folder, "Engine"), "*.sql").Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.sql").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Waymark.IntegrationTests", "Postgres", "Spellings");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_catalogue_says_what_the_file_says(string file)
    {
        await using var database = await CreateAsync(file);
        var desired = Parse(file, await ReadAsync(file));
        var planner = new SchemaPlanner(Dialect, Config);

        await using var connection = await database.OpenAsync();
        var current = await new PostgresInspector().InspectAsync(connection, planner.ScopeOf(desired), TestContext.Current.CancellationToken);

        Assert.Equal([], planner.Plan(current, desired).Statements.Select(s => s.Sql));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_dump_says_what_the_catalogue_says(string file)
    {
        await using var database = await CreateAsync(file);
        var desired = Parse("dump", await database.DumpSchemaTextAsync());
        var planner = new SchemaPlanner(Dialect, Config);

        await using var connection = await database.OpenAsync();
        var current = await new PostgresInspector().InspectAsync(connection, planner.ScopeOf(desired), TestContext.Current.CancellationToken);

        Assert.Equal([], planner.Plan(current, desired).Statements.Select(s => s.Sql));
    }

    [Theory]
    [MemberData(nameof(EngineFiles))]
    public async Task The_engine_says_that_they_are_one(string file)
    {
        await using var database = await CreateAsync(file);
        var desired = Parse(file, await ReadAsync(file));
        var planner = new SchemaPlanner(Dialect, Config with { Offline = false });

        await using var connection = await database.OpenAsync();
        var cancellation = TestContext.Current.CancellationToken;
        var current = await new PostgresInspector().InspectAsync(connection, planner.ScopeOf(desired), cancellation);
        var plan = await planner.PlanAsync(current, desired, new PostgresAdapter().Equivalence, connection, cancellation);

        Assert.Equal([], plan.Statements.Select(s => s.Sql));
    }

    private static DesiredSchema Parse(string file, string text) =>
        Dialect.Parser.Parse([new SqlSource(file, text)], new ParseOptions { SchemaSearchPath = Config.SchemaSearchPath, ServerVersion = PostgresDialect.OldestVersion });

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Folder, file));

    private async Task<TestDatabase> CreateAsync(string file)
    {
        var database = await server.CreateDatabaseAsync();
        foreach (var role in Roles)
        {
            await database.ExecuteAsSuperuserAsync($"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        }

        await database.PsqlAsync(Path.Combine(Folder, file));
        return database;
    }
}
