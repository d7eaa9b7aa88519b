using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>What psql makes of drizzle-sim, whole, in one session on a PostgreSQL with pgvector.</summary>
public sealed class PgliteReference
{
    private readonly Lazy<Task<SchemaDump>> _schema = new(RunAsync);

    /// <summary>The schema of the folder as it was written.</summary>
    public Task<SchemaDump> SchemaAsync() => _schema.Value;

    private static async Task<SchemaDump> RunAsync()
    {
        await using var server = await Pglite.StartAsync();
        await server.PsqlAsync(DrizzleSimCorpus.Files(DrizzleSimCorpus.Folder!));
        return await server.DumpSchemaAsync();
    }
}
