using System.Text.Json;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Cli;

public sealed class ServerUrlTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-url-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("?search_path=app", "app")]
    [InlineData("?search_path=nosuch,%22Mixed%20Case%22,public", "Mixed Case")]
    [InlineData("?search_path=%22a%22%22b%22,public", "a\"b")]
    [InlineData("?default_schema=app", "app")]
    [InlineData("?options=-c%20search_path%3Dapp", "app")]
    [InlineData("", "public")]
    public async Task A_search_path_in_the_url_is_the_sessions(string query, string schema)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA app; CREATE SCHEMA \"Mixed Case\"; CREATE SCHEMA \"a\"\"b\"");
        await ExternalProgram.RunSuccessfullyAsync(
            WaymarkTool.MigrateCall(database.Url + query, Write("CREATE TABLE t (x int);")), TestContext.Current.CancellationToken);
        Assert.Equal([schema], await database.QueryColumnAsync("SELECT schemaname FROM pg_tables WHERE tablename = 't'"));
    }

    [Fact]
    public async Task An_empty_search_path_is_empty()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await ExternalProgram.RunAsync(
            WaymarkTool.MigrateCall($"{database.Url}?search_path=", Write("CREATE TABLE t (x int);")), TestContext.Current.CancellationToken);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("3F000", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_schema_of_an_iris_url_counts()
    {
        await using var standIn = await StrictStandIn.CreateAsync(server, "MyApp");
        await ExternalProgram.RunSuccessfullyAsync(
            WaymarkTool.MigrateCall($"{standIn.Url}?default_schema=MyApp", Write("CREATE TABLE public.\"user\" (x int);")),
            TestContext.Current.CancellationToken);
        Assert.Equal(["myapp"], await standIn.Database.QueryColumnAsync("SELECT schemaname FROM pg_tables WHERE tablename = 'user'"));
    }

    [Fact]
    public async Task An_error_tells_machines_the_place_and_the_servers_words()
    {
        await using var database = await server.CreateDatabaseAsync();
        var folder = Write("CREATE TABLE t (x int);\n\nINSERT INTO t (x, y)\n  VALUES (1, 2);\n");
        var result = await ExternalProgram.RunAsync(
            WaymarkTool.MigrateCall(database.Url, folder, options: ["--format", "json"]), TestContext.Current.CancellationToken);
        var failed = JsonDocument.Parse(result.Errors.TrimEnd('\n').Split('\n')[^1]).RootElement;
        Assert.Equal((1, "failed"), (result.ExitCode, failed.GetProperty("event").GetString()));
        Assert.Equal((3, 19), (failed.GetProperty("line").GetInt32(), failed.GetProperty("column").GetInt32()));
        Assert.Equal("42703", failed.GetProperty("server").GetProperty("code").GetString());
        Assert.StartsWith("INSERT INTO t (x, y)", failed.GetProperty("statement").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_an_error_with_its_address()
    {
        var result = await ExternalProgram.RunAsync(
            WaymarkTool.MigrateCall("postgres://u:hunter2@127.0.0.1:1/d", Write("SELECT 1;")), TestContext.Current.CancellationToken);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error WM3304: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", result.Errors, StringComparison.Ordinal);
        Assert.Contains("refused", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Errors, StringComparison.Ordinal);
    }

    private string Write(string sql)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "1.sql"), sql);
        return _folder.FullName;
    }
}
