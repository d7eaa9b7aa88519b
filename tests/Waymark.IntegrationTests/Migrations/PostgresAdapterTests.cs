using Waymark.IntegrationTests.Servers;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Migrations;

public class PostgresAdapterTests(PostgresServer server)
{
    [Theory]
    [InlineData("\"$user\", public", "public")]
    [InlineData("''", "")]
    [InlineData("public, \"a,b\", \"q\"\"q\", \"Up Per\"", "public|a,b|q\"q|Up Per")]
    [InlineData("nosuch, public, nosuch2", "public")]
    [InlineData("pg_catalog, public, pg_temp", "public")]
    [InlineData("pg_temp, public", "public")]
    [InlineData("forbidden, public", "public")]
    [InlineData("public, public, \"a,b\"", "public|a,b")]
    [InlineData("information_schema, public", "information_schema|public")]
    [InlineData("PUBLIC, \"PUBLIC\"", "public")]
    public async Task The_search_path_is_what_the_session_resolves_by(string path, string expected)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA \"a,b\"");
        await database.ExecuteAsync("CREATE SCHEMA \"q\"\"q\"");
        await database.ExecuteAsync("CREATE SCHEMA \"Up Per\"");
        await database.ExecuteAsSuperuserAsync("CREATE SCHEMA forbidden");

        Assert.Equal(expected, await PathAsync(database, $"SET search_path = {path}", "CREATE TEMP TABLE t (x int)"));
    }

    [Fact]
    public async Task The_roles_own_schema_counts_where_it_exists()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE SCHEMA {database.Name}");

        Assert.Equal($"{database.Name}|public", await PathAsync(database));
    }

    private static async Task<string> PathAsync(TestDatabase database, params string[] statements)
    {
        await using var connection = await database.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        return string.Join('|', await new PostgresAdapter().GetSchemaSearchPathAsync(connection, TestContext.Current.CancellationToken));
    }
}
