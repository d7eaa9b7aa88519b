using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>Of two runners that start at once one waits for the other, and nothing runs twice.</summary>
[Collection(DrizzleSimReferences.Name)]
public sealed class TwoRunnersTests(PostgresServer server, PsqlReference reference)
{
    private const int Rounds = 20;

    [Fact]
    public async Task On_the_reference_each_migration_runs_once()
    {
        for (var round = 0; round < Rounds && DrizzleSimCorpus.Folder is not null; round++)
        {
            await using var database = await server.CreateDatabaseAsync();
            await RunTwoAsync(WaymarkTool.MigrateCall(database.Url, await DrizzleSimCorpus.FolderWithoutVectorAsync()));
            await AssertEachOnceAsync(database, await database.DumpSchemaAsync());
        }
    }

    [Fact]
    public async Task On_the_stand_in_each_migration_runs_once()
    {
        for (var round = 0; round < Rounds && DrizzleSimCorpus.Folder is not null; round++)
        {
            await using var standIn = await StrictStandIn.CreateAsync(server);
            await RunTwoAsync(WaymarkTool.MigrateCall(
                standIn.Url, await DrizzleSimCorpus.FolderWithoutVectorAsync(), standIn.DefaultSchema));
            await AssertEachOnceAsync(standIn.Database, await standIn.DumpSchemaAsPublicAsync());
        }
    }

    private static Task<string[]> RunTwoAsync(ProgramCall call) => Task.WhenAll(
        ExternalProgram.RunSuccessfullyAsync(call, TestContext.Current.CancellationToken),
        ExternalProgram.RunSuccessfullyAsync(call, TestContext.Current.CancellationToken));

    private async Task AssertEachOnceAsync(TestDatabase database, SchemaDump schema)
    {
        var journal = await database.QueryColumnAsync("SELECT hash FROM drizzle.__drizzle_migrations");
        Assert.Equal(DrizzleSimCorpus.Files(DrizzleSimCorpus.Folder!).Count, journal.Count);
        Assert.Distinct(journal);
        Assert.Equal((await reference.SchemaAsync()).Text, schema.WithoutSchema("drizzle").Text);
    }
}
