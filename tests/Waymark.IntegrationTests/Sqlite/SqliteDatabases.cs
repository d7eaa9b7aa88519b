using Microsoft.Data.Sqlite;
using Waymark.IntegrationTests.Specification;
using Waymark.Sqlite;

namespace Waymark.IntegrationTests.Sqlite;

/// <summary>Makes databases of SQLite.</summary>
public static class SqliteDatabases
{
    /// <summary>An empty database in memory, with foreign keys on, which a plan must not suffer from.</summary>
    public static Task<SchemaDatabase> InMemoryAsync() => OpenAsync("Data Source=:memory:;Foreign Keys=True");

    /// <summary>A database in a file.</summary>
    public static Task<SchemaDatabase> OpenFileAsync(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        OpenAsync(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, ForeignKeys = true }.ConnectionString);

    private static async Task<SchemaDatabase> OpenAsync(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return new SchemaDatabase(new SqliteAdapter(), connection);
    }
}
