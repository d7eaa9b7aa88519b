namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// Stands in for an IRIS server: a PostgreSQL database whose role has an empty search path, with no <c>public</c> schema,
/// and with the default schema made in lower case. It is stricter than IRIS: every name left unresolved is an error.
/// </summary>
public sealed class StrictStandIn : IAsyncDisposable
{
    private StrictStandIn(TestDatabase database, string defaultSchema)
    {
        Database = database;
        DefaultSchema = defaultSchema;
    }

    /// <summary>The database.</summary>
    public TestDatabase Database { get; }

    /// <summary>The default schema as a user writes it; the server holds it in lower case.</summary>
    public string DefaultSchema { get; }

    /// <summary>The default schema as the server holds it.</summary>
    public string StoredSchema => DefaultSchema.ToLowerInvariant();

    /// <summary>The URL, without the default schema: <c>iris://…</c>.</summary>
    public string Url => Database.IrisUrl;

    /// <summary>Makes a stand-in on the test run's server.</summary>
    public static async Task<StrictStandIn> CreateAsync(PostgresServer server, string defaultSchema = "SQLUser")
    {
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsSuperuserAsync(Setup(database.Name, defaultSchema));
        return new StrictStandIn(database, defaultSchema);
    }

    /// <summary>The statements that turn an empty database into a stand-in.</summary>
    /// <param name="role">The role that will connect. It needs no quotes.</param>
    /// <param name="defaultSchema">The default schema, in any case.</param>
    public static string Setup(string role, string defaultSchema) => $"""
        DROP SCHEMA public;
        CREATE SCHEMA "{defaultSchema.ToLowerInvariant()}" AUTHORIZATION {role};
        ALTER ROLE {role} SET search_path = '';
        """;

    /// <summary>The schema as <c>pg_dump -s</c> prints it, with the default schema called as on the reference backend.</summary>
    public async Task<SchemaDump> DumpSchemaAsPublicAsync() =>
        (await Database.DumpSchemaAsync()).RenameSchema([StoredSchema, DefaultSchema], "public");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
