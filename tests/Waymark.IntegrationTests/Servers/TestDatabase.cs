using Npgsql;

namespace Waymark.IntegrationTests.Servers;

/// <summary>A database of one test's own, and the role that owns it. Disposing drops both.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _admin;
    private readonly NpgsqlConnectionStringBuilder _owner;

    internal TestDatabase(NpgsqlConnectionStringBuilder admin, string name)
    {
        Name = name;
        _admin = new(admin.ConnectionString) { Database = name, Pooling = false };
        _owner = new(_admin.ConnectionString) { Username = name, Password = PostgresInstance.Password };
    }

    /// <summary>The name of the database, and of the role that owns it. It needs no quotes.</summary>
    public string Name { get; }

    /// <summary>The owner's connection string. Connections are not pooled.</summary>
    public string ConnectionString => _owner.ConnectionString;

    /// <summary>The superuser's connection string to this database.</summary>
    public string SuperuserConnectionString => _admin.ConnectionString;

    /// <summary>The owner's URL, with its password: <c>postgres://…</c>.</summary>
    public string Url => PostgresUrl.FromConnectionString(_owner, "postgres");

    /// <summary>The owner's URL for the <c>iris</c> backend: <c>iris://…</c>, without a default schema.</summary>
    public string IrisUrl => PostgresUrl.FromConnectionString(_owner, "iris");

    /// <summary>Opens a connection as the owner.</summary>
    public Task<NpgsqlConnection> OpenAsync() => OpenAsync(ConnectionString);

    /// <summary>Runs SQL as the owner: one statement, or several in PostgreSQL's simple way.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    /// <summary>Runs SQL in this database as the superuser.</summary>
    public Task ExecuteAsSuperuserAsync(string sql) => ExecuteAsync(SuperuserConnectionString, sql);

    /// <summary>The first value of a query's first row, as the owner; null when there is none.</summary>
    public async Task<object?> QueryValueAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The first column of a query's rows, as text, as the owner.</summary>
    public async Task<IReadOnlyList<string>> QueryColumnAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(Convert.ToString(reader.GetValue(0), null) ?? "");
        }

        return values;
    }

    /// <summary>Runs files with psql as the owner, in one session, stopping at the first error.</summary>
    /// <exception cref="InvalidOperationException">psql failed; the message holds what it said.</exception>
    public Task<string> PsqlAsync(params IEnumerable<string> files) => Psql.RunAsync(ConnectionString, files);

    /// <summary>The schema as <c>pg_dump -s</c> prints it, without owners.</summary>
    public Task<SchemaDump> DumpSchemaAsync() => Psql.DumpSchemaAsync(ConnectionString);

    /// <summary>The schema as a script, as <c>pg_dump -s</c> prints it, without owners.</summary>
    public Task<string> DumpSchemaTextAsync() => Psql.DumpSchemaTextAsync(ConnectionString);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(_admin.ConnectionString) { Database = "postgres" };
        await ExecuteAsync(server.ConnectionString, $"DROP DATABASE {Name} WITH (FORCE)");
        await ExecuteAsync(server.ConnectionString, $"DROP ROLE {Name}");
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
