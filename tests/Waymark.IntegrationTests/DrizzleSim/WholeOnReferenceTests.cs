using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>Every file of drizzle-sim, as it was written, on the reference backend: PostgreSQL with pgvector.</summary>
[Collection(DrizzleSimReferences.Name)]
public sealed class WholeOnReferenceTests(PgliteReference reference)
{
    private const string Journal = "SELECT id, hash, created_at::text FROM drizzle.__drizzle_migrations ORDER BY id";

    [Fact]
    public async Task Waymark_makes_what_psql_makes_and_drizzle_orm_finds_nothing_to_do()
    {
        if (DrizzleSimCorpus.Folder is not { } folder)
        {
            return;
        }

        await using var server = await Pglite.StartAsync();
        await WaymarkTool.MigrateAsync(server.Url, folder);
        await AssertSchemaAsync(server);
        var journal = await server.ExecuteAsync(Journal);
        Assert.Equal(DrizzleSimCorpus.Files(folder).Count, journal.Count);

        await DrizzleOrm.MigrateAsync(server.Url, folder);
        Assert.Equal(journal.ToJsonString(), (await server.ExecuteAsync(Journal)).ToJsonString());
        await AssertSchemaAsync(server);
    }

    [Fact]
    public async Task After_drizzle_orm_waymark_finds_nothing_to_do()
    {
        if (DrizzleSimCorpus.Folder is not { } folder)
        {
            return;
        }

        await using var server = await Pglite.StartAsync();
        await DrizzleOrm.MigrateAsync(server.Url, folder);
        await AssertSchemaAsync(server);
        var journal = await server.ExecuteAsync(Journal);

        await WaymarkTool.MigrateAsync(server.Url, folder);
        Assert.Equal(journal.ToJsonString(), (await server.ExecuteAsync(Journal)).ToJsonString());
        await AssertSchemaAsync(server);
    }

    [Fact]
    public async Task Waymark_and_drizzle_orm_take_turns()
    {
        if (DrizzleSimCorpus.Folder is not { } folder)
        {
            return;
        }

        await using var server = await Pglite.StartAsync();
        using var beginning = DrizzleSimCorpus.Beginning(folder, 50);
        await WaymarkTool.MigrateAsync(server.Url, beginning.Path);
        using var middle = DrizzleSimCorpus.Beginning(folder, 100);
        await DrizzleOrm.MigrateAsync(server.Url, middle.Path);
        Assert.Equal(100, (await server.ExecuteAsync(Journal)).Count);
        await WaymarkTool.MigrateAsync(server.Url, folder);
        Assert.Equal(DrizzleSimCorpus.Files(folder).Count, (await server.ExecuteAsync(Journal)).Count);
        await AssertSchemaAsync(server);
    }

    private async Task AssertSchemaAsync(Pglite server) =>
        Assert.Equal((await reference.SchemaAsync()).Text, (await server.DumpSchemaAsync()).WithoutSchema("drizzle").Text);
}
