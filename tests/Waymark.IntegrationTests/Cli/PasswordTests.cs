using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Cli;

public sealed class PasswordTests(PostgresServer server) : IDisposable
{
    private const string Wrong = "hunter2-wrong";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-password-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("WAYMARK_PASSWORD")]
    [InlineData("PGPASSWORD")]
    public async Task The_environment_gives_it_when_the_url_does_not(string variable)
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await RunAsync(WithoutPassword(database), (variable, PostgresInstance.Password));
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Contains("Done: 1 migration", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_url_comes_before_the_environment()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await RunAsync(database.Url, ("WAYMARK_PASSWORD", Wrong), ("PGPASSWORD", Wrong));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_password_file_gives_it()
    {
        await using var database = await server.CreateDatabaseAsync();
        var file = Path.Combine(_folder.FullName, "pgpass");
        await File.WriteAllTextAsync(file, $"*:*:*:*:{PostgresInstance.Password}\n", TestContext.Current.CancellationToken);
        var result = await RunAsync(WithoutPassword(database), ("PGPASSFILE", file));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_wrong_one_is_refused_and_not_shown()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await RunAsync(WithPassword(database, Wrong));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error WM3304: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("28P01", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_and_with_nobody_to_ask_the_error_says_where_to_give_it()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await RunAsync(WithoutPassword(database));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("WAYMARK_PASSWORD", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_it_is_asked_for_and_not_shown()
    {
        await using var database = await server.CreateDatabaseAsync();
        var call = MakeCall(WithoutPassword(database));
        var typed = await Terminal.RunAsync(call, PostgresInstance.Password + "\n", waitFor: "Password of");
        Assert.Equal(0, typed.ExitCode);
        Assert.Contains("Done: 1 migration", typed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresInstance.Password, typed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_C_at_the_question_ends_the_tool()
    {
        await using var database = await server.CreateDatabaseAsync();
        var result = await Terminal.RunAsync(MakeCall(WithoutPassword(database)), "half\u0003", waitFor: "Password of");
        Assert.Equal(130, result.ExitCode);
        Assert.DoesNotContain("half", result.Output, StringComparison.Ordinal);
    }

    private Task<ProgramResult> RunAsync(string url, params (string Name, string Value)[] environment) =>
        ExternalProgram.RunAsync(MakeCall(url, environment), TestContext.Current.CancellationToken);

    private ProgramCall MakeCall(string url, params (string Name, string Value)[] environment)
    {
        var file = Path.Combine(_folder.FullName, "migrations", "1.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "CREATE TABLE t (x int);\n");
        var call = WaymarkTool.MigrateCall(url, Path.GetDirectoryName(file)!);
        call.Environment!["HOME"] = _folder.FullName;
        call.Environment["PGPASSFILE"] = null;
        foreach (var (name, value) in environment)
        {
            call.Environment[name] = value;
        }

        return call;
    }

    private static string WithoutPassword(TestDatabase database) => database.Url.Replace($":{PostgresInstance.Password}@", "@", StringComparison.Ordinal);

    private static string WithPassword(TestDatabase database, string password) =>
        database.Url.Replace($":{PostgresInstance.Password}@", $":{password}@", StringComparison.Ordinal);
}
