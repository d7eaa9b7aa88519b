using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>Every file of drizzle-sim, as it was written, on the strict stand-in for IRIS: PostgreSQL with pgvector and an empty path.</summary>
[Collection(DrizzleSimReferences.Name)]
public sealed class WholeOnStandInTests(PgliteReference reference)
{
    [Theory]
    [InlineData("SQLUser")]
    [InlineData("MyApp")]
    [InlineData("AaaBeforeDrizzle")]
    public async Task Everything_is_in_the_default_schema_and_as_on_the_reference(string defaultSchema)
    {
        if (DrizzleSimCorpus.Folder is not { } folder)
        {
            return;
        }

        await using var server = await Pglite.StartStrictAsync(defaultSchema);
        await WaymarkTool.MigrateAsync(server.IrisUrl, folder, defaultSchema);

        var stored = defaultSchema.ToLowerInvariant();
        Assert.Equal(
            $"""[{Row(stored)}]""",
            (await server.ExecuteAsync("SELECT DISTINCT schemaname FROM pg_tables "
                + "WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'drizzle')")).ToJsonString());
        Assert.Equal(
            DrizzleSimCorpus.Files(folder).Count,
            (await server.ExecuteAsync("SELECT id FROM drizzle.__drizzle_migrations")).Count);
        var schema = (await server.DumpSchemaAsync()).WithoutSchema("drizzle").RenameSchema([stored, defaultSchema], "public");
        Assert.Equal((await reference.SchemaAsync()).Text, schema.Text);
        await AssertTriggerFiresAsync(server, stored);
    }

    private static string Row(string schema) => $$"""{"schemaname":"{{schema}}"}""";

    // The application's one trigger keeps updated_at; its function is found with an empty path too.
    private static async Task AssertTriggerFiresAsync(Pglite server, string schema)
    {
        await server.ExecuteAsync("SET search_path = ''");
        await server.ExecuteAsync($"""
            INSERT INTO {schema}.docs_embeddings
                (chunk_text, source_document, source_link, header_text, header_level, token_count, embedding, updated_at)
            VALUES ('text', 'document', 'link', 'header', 1, 1, array_fill(0.5, ARRAY[1536])::{schema}.vector, 'epoch')
            """);
        await server.ExecuteAsync($"UPDATE {schema}.docs_embeddings SET token_count = 2");
        Assert.Equal(
            """[{"touched":true}]""",
            (await server.ExecuteAsync($"SELECT updated_at > 'epoch' AS touched FROM {schema}.docs_embeddings")).ToJsonString());
    }
}
