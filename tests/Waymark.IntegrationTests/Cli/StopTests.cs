using System.Diagnostics;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Cli;

public sealed class StopTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-stop-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_rolls_back_and_says_so(string signal, int exitCode)
    {
        await using var database = await server.CreateDatabaseAsync();
        using var process = ExternalProgram.Start(WaymarkTool.MigrateCall(database.Url, WriteSlowMigrations(), options: ["--transaction", "each"]));
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await WaitForSleepAsync(database);
        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Contains("Stopped; committed: 1.sql.", await errors, StringComparison.Ordinal);
        Assert.Equal(["a"], await database.QueryColumnAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
        Assert.Empty(await database.QueryColumnAsync("SELECT pid FROM pg_stat_activity WHERE application_name = 'waymark' AND datname = current_database()"));
    }

    [Fact]
    public async Task Control_C_on_a_terminal_does_too()
    {
        await using var database = await server.CreateDatabaseAsync();
        var call = WaymarkTool.MigrateCall(database.Url, WriteSlowMigrations());
        var result = await Terminal.RunAsync(call, "\u0003", waitFor: "2.sql");
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("Stopped; nothing was committed.", result.Output, StringComparison.Ordinal);
        Assert.Empty(await database.QueryColumnAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    private string WriteSlowMigrations()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "1.sql"), "CREATE TABLE a (x int);\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "2.sql"), "CREATE TABLE b (x int);\nSELECT pg_sleep(600);\n");
        return _folder.FullName;
    }

    private static async Task WaitForSleepAsync(TestDatabase database)
    {
        const string Sleeping = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active' AND datname = current_database()";
        while ((long?)await database.QueryValueAsync(Sleeping) == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
