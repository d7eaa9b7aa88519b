using Npgsql;

namespace Waymark.IntegrationTests.Servers;

public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task A_database_belongs_to_its_role()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id int PRIMARY KEY)");
        Assert.Equal(["t"], await database.QueryColumnAsync($"SELECT tablename FROM pg_tables WHERE tableowner = '{database.Name}'"));
    }

    [Fact]
    public async Task Over_tcp_a_wrong_password_is_refused()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Password=wrong");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal("28P01", refused.SqlState);
    }

    [Fact]
    public async Task The_stand_in_knows_no_unqualified_name()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server, "MyApp");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => standIn.Database.ExecuteAsync("CREATE TABLE t (id int)"));
        Assert.Equal("3F000", refused.SqlState);
        await standIn.Database.ExecuteAsync("CREATE TABLE MyApp.t (id int)");
        Assert.Equal(["myapp"], await standIn.Database.QueryColumnAsync("SELECT schemaname FROM pg_tables WHERE tablename = 't'"));
    }

    [Fact]
    public async Task A_stand_ins_dump_equals_the_references_but_for_the_schemas_name()
    {
        const string Tables = "CREATE TABLE {0}.b (id int PRIMARY KEY); CREATE TABLE {0}.a (b int REFERENCES {0}.b)";
        await using var reference = await server.CreateDatabaseAsync();
        await using var standIn = await StrictStandIn.CreateAsync(server);
        await reference.ExecuteAsync(string.Format(null, Tables, "public"));
        await standIn.Database.ExecuteAsync(string.Format(null, Tables, "sqluser"));
        var expected = (await reference.DumpSchemaAsync()).Text;
        Assert.Contains("FOREIGN KEY (b) REFERENCES public.b(id)", expected, StringComparison.Ordinal);
        Assert.Equal(expected, (await standIn.DumpSchemaAsPublicAsync()).Text);

        await standIn.Database.ExecuteAsync("ALTER TABLE sqluser.a ADD COLUMN c int");
        Assert.NotEqual(expected, (await standIn.DumpSchemaAsPublicAsync()).Text);
    }

    [Fact]
    public async Task Psql_stops_at_the_first_error()
    {
        await using var database = await server.CreateDatabaseAsync();
        var file = Path.Combine(Path.GetTempPath(), $"{database.Name}.sql");
        await File.WriteAllTextAsync(file, "CREATE TABLE one (id int);\nSELEKT;\nCREATE TABLE two (id int);\n", TestContext.Current.CancellationToken);
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => database.PsqlAsync(file));
        File.Delete(file);
        Assert.Contains("SELEKT", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["one"], await database.QueryColumnAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task A_server_leaves_nothing_behind()
    {
        var instance = await PostgresInstance.StartAsync();
        Assert.True(Directory.Exists(instance.Folder));
        await instance.DisposeAsync();
        Assert.False(Directory.Exists(instance.Folder));
        Assert.False(Directory.Exists($"/proc/{instance.ServerProcessId}"));
    }
}
