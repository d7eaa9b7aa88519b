using System.Diagnostics;
using Npgsql;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Migrations;

/// <summary>What <c>waymark migrate</c> says when the server refuses it, is not there, or goes away.</summary>
public sealed class ServerTroubleTests(PostgresServer server)
{
    private const string Secret = "not-the-p4ssword";

    [Fact]
    public async Task A_wrong_password_is_the_servers_error_and_is_not_shown()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var folder = TestMigrations.Plain(("1.sql", "CREATE TABLE one (id int);"));
        var url = database.Url.Replace(PostgresInstance.Password, Secret, StringComparison.Ordinal);
        var result = await WaymarkTool.RunAsync("migrate", url, "--dir", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("28P01", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Errors + result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("iris")]
    public async Task An_unreachable_server_is_named_without_the_password(string scheme)
    {
        var port = PostgresInstance.FreePort();
        using var folder = TestMigrations.Plain(("1.sql", "CREATE TABLE one (id int);"));
        var result = await WaymarkTool.RunAsync("migrate", $"{scheme}://someone:{Secret}@127.0.0.1:{port}/db", "--dir", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"127.0.0.1:{port}", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Errors + result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_is_named()
    {
        using var folder = TestMigrations.Plain(("1.sql", "CREATE TABLE one (id int);"));
        var result = await WaymarkTool.RunAsync("migrate", "postgres://someone@nowhere.invalid/db", "--dir", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere.invalid", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_ended_in_a_statement_is_reported_with_its_place_and_the_next_run_completes()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var folder = TestMigrations.Plain(
            ("1.sql", "CREATE TABLE one (id int);\n"),
            ("2.sql", "CREATE TABLE two (id int);\n  SELECT pg_sleep(case when count(*) = 0 then 60 else 0 end) FROM pause;\n"));
        await database.ExecuteAsync("CREATE TABLE pause (done bool)");
        var run = WaymarkTool.RunAsync("migrate", database.Url, "--dir", folder.Path);
        await WaitForSleepAsync(database.ConnectionString);
        await database.ExecuteAsSuperuserAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' "
            + $"AND datname = '{database.Name}'");

        var result = await run;
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("57P01", result.Errors, StringComparison.Ordinal);
        Assert.Contains("2.sql:2:3", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["pause"], await TablesAsync(database));

        await database.ExecuteAsync("INSERT INTO pause VALUES (true)");
        await WaymarkTool.MigrateAsync(database.Url, folder.Path);
        Assert.Equal(["one", "pause", "two"], await TablesAsync(database));
    }

    [Fact]
    public async Task A_server_that_dies_in_a_statement_is_reported_with_the_statements_place()
    {
        await using var instance = await PostgresInstance.StartAsync();
        using var folder = TestMigrations.Plain(("1.sql", "CREATE TABLE one (id int);\n"), ("2.sql", "SELECT pg_sleep(60);\n"));
        var url = PostgresUrl.FromConnectionString(new(instance.ConnectionString), "postgres");
        var run = WaymarkTool.RunAsync("migrate", url, "--dir", folder.Path);
        await WaitForSleepAsync(instance.ConnectionString);
        await ExternalProgram.RunSuccessfullyAsync(
            UnprivilegedUser.Of(new ProgramCall("sh", "-c", $"kill -QUIT {instance.ServerProcessId}")), TestContext.Current.CancellationToken);

        var result = await run;
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("2.sql:1:1", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresInstance.Password, result.Errors + result.Output, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<string>> TablesAsync(TestDatabase database) =>
        database.QueryColumnAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");

    private static async Task WaitForSleepAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var query = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()", connection);
        for (var clock = Stopwatch.StartNew(); await query.ExecuteScalarAsync() is not 1L;)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "the migration did not come to its pause");
            await Task.Delay(50);
        }
    }
}
