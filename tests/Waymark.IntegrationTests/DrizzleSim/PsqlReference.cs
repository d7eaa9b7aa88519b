using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>What psql makes of drizzle-sim in one session: the schema that every other way has to arrive at.</summary>
public sealed class PsqlReference(PostgresServer server)
{
    private readonly Lazy<Task<SchemaDump>> _schema = new(() => RunAsync(server));

    /// <summary>The schema of the folder without pgvector, on the test run's server.</summary>
    public Task<SchemaDump> SchemaAsync() => _schema.Value;

    private static async Task<SchemaDump> RunAsync(PostgresServer server)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.PsqlAsync(DrizzleSimCorpus.Files(await DrizzleSimCorpus.FolderWithoutVectorAsync()));
        return await database.DumpSchemaAsync();
    }
}
