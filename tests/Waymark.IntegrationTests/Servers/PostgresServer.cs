using Npgsql;
using Waymark.IntegrationTests.Servers;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// The PostgreSQL server of a whole test run, started when the first test asks for a database: the server that
/// <c>WAYMARK_TEST_POSTGRES</c> names (a superuser's URL), else one started from the installed binaries.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string UrlVariable = "WAYMARK_TEST_POSTGRES";

    private readonly Lazy<Task<PostgresInstance>> _instance = new(PostgresInstance.StartAsync);
    private int _databases;

    /// <summary>The superuser's connection string to the database <c>postgres</c>.</summary>
    public async Task<string> GetConnectionStringAsync() =>
        Environment.GetEnvironmentVariable(UrlVariable) is { Length: > 0 } url
            ? PostgresUrl.ToConnectionString(url)
            : (await _instance.Value).ConnectionString;

    /// <summary>
    /// A new, empty database, owned by a new role that can log in and is not a superuser. Both go when it is disposed.
    /// </summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var admin = new NpgsqlConnectionStringBuilder(await GetConnectionStringAsync());
        var name = $"waymark_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, $"CREATE ROLE {name} LOGIN PASSWORD '{PostgresInstance.Password}'");
        await RunAsync(connection, $"CREATE DATABASE {name} OWNER {name} TEMPLATE template0");
        return new TestDatabase(admin, name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_instance.IsValueCreated)
        {
            await (await _instance.Value).DisposeAsync();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
