using System.Diagnostics;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>Applying that is killed at any moment leaves the old schema or the new one, never something between.</summary>
public sealed class KillTests(PostgresServer server) : IDisposable
{
    private const int Kills = 20;
    private const int Tables = 75;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_twenty_times_it_is_the_old_schema_or_the_new_one()
    {
        await using var database = await server.CreateDatabaseAsync();
        string[] files = [Write("old.sql", "int", "x > 0"), Write("new.sql", "bigint", "x > 1")];
        var states = new string[files.Length];
        var duration = TimeSpan.Zero;
        for (var i = 0; i < files.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            await ExternalProgram.RunSuccessfullyAsync(Call(database, files[i]), TestContext.Current.CancellationToken);
            (states[i], duration) = ((await database.DumpSchemaAsync()).Text, clock.Elapsed);
        }

        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (current, changed) = (1, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var delay = duration * (0.3 + (0.7 * (kill + random.NextDouble()) / Kills));
            await KillAfterAsync(Call(database, files[1 - current]), delay);
            await WaitForBackendsAsync(database);
            var state = Array.IndexOf(states, (await database.DumpSchemaAsync()).Text);
            Assert.True(state >= 0, $"kill {kill} after {delay} (seed {seed}) left a schema in between");
            changed += state == current ? 0 : 1;
            current = state;
        }

        Assert.True(changed < Kills, "every run had ended before it was to be killed");
    }

    private static ProgramCall Call(TestDatabase database, string file) => WaymarkTool.Call("apply", database.Url, "--to", file, "--enable-drop");

    private string Write(string name, string type, string check)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, Enumerable.Range(0, Tables).Select(i => $"CREATE TABLE t{i} (x {type} PRIMARY KEY, y text, CONSTRAINT c CHECK ({check}));"));
        return path;
    }

    private static async Task KillAfterAsync(ProgramCall call, TimeSpan delay)
    {
        using var process = ExternalProgram.Start(call);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await Task.Delay(delay);
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
    }

    // The server finds out that its client is gone when it next writes to it.
    private static async Task WaitForBackendsAsync(TestDatabase database)
    {
        const string Running = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'waymark' AND datname = current_database()";
        while ((long?)await database.QueryValueAsync(Running) > 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
