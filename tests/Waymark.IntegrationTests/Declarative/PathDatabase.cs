using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>A database with the schemas <c>app</c>, <c>other</c> and <c>public</c> that tests empty in turn: making one for each would take most of their time.</summary>
public sealed class PathDatabase(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE SCHEMA app; CREATE SCHEMA other");
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    /// <summary>The database, its schemas empty.</summary>
    public async Task<TestDatabase> ResetAsync()
    {
        await _database!.ExecuteAsync("DROP SCHEMA app, other, public CASCADE; CREATE SCHEMA app; CREATE SCHEMA other; CREATE SCHEMA public");
        return _database;
    }
}
