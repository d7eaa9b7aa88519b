using Npgsql;

namespace Waymark.IntegrationTests.Servers;

public sealed class PgliteTests
{
    [Fact]
    public async Task It_serves_pgvector_to_npgsql()
    {
        await using var server = await Pglite.StartAsync();
        var connectionString = PostgresUrl.ToConnectionString(server.Url)
            + ";Pooling=false;Server Compatibility Mode=NoTypeLoading;No Reset On Close=true";
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in (string[])["BEGIN", "CREATE EXTENSION vector", "CREATE TABLE t (v vector(3))", "INSERT INTO t VALUES ('[1,2,3]')",
            "CREATE INDEX i ON t USING hnsw (v vector_cosine_ops) WITH (m=16)", "COMMIT"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var second = new NpgsqlConnection(connectionString);
        await second.OpenAsync(TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand("SELECT v::text FROM t WHERE v IS NOT DISTINCT FROM $1::text::vector", second)
        {
            Parameters = { new() { Value = "[1,2,3]" } },
        };
        Assert.Equal("[1,2,3]", await query.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Contains("USING hnsw", (await server.DumpSchemaAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_it_knows_no_unqualified_name()
    {
        await using var server = await Pglite.StartStrictAsync("MyApp");
        await using var connection = new NpgsqlConnection(PostgresUrl.ToConnectionString(server.Url)
            + ";Pooling=false;Server Compatibility Mode=NoTypeLoading;No Reset On Close=true");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("CREATE TABLE t (id int)", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("3F000", refused.SqlState);
        await server.ExecuteAsync("CREATE TABLE MyApp.t (id int)");
    }
}
