using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>Applying to a SQLite file that is killed at any moment leaves the old schema or the new one, with every row.</summary>
public sealed class SqliteKillTests : IDisposable
{
    private const int Kills = 20;
    private const int Tables = 30;
    private const int Rows = 2000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-kill-");

    private string Database => Path.Combine(_folder.FullName, "app.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_twenty_times_it_is_the_old_schema_or_the_new_one()
    {
        // The check can be changed by a rebuild alone, so that every row is written anew.
        string[] files = [Write("old.sql", "x > 0"), Write("new.sql", "x > -1")];
        await ExternalProgram.RunSuccessfullyAsync(Call(files[0]), TestContext.Current.CancellationToken);
        Fill();
        var rows = ReadRows();
        var states = new string[files.Length];
        var duration = TimeSpan.Zero;
        for (var i = 0; i < files.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            await ExternalProgram.RunSuccessfullyAsync(Call(files[i]), TestContext.Current.CancellationToken);
            (states[i], duration) = (ReadSchema(), clock.Elapsed);
        }

        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (current, changed) = (1, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var delay = duration * (0.3 + (0.7 * (kill + random.NextDouble()) / Kills));
            await KillAfterAsync(Call(files[1 - current]), delay);
            var state = Array.IndexOf(states, ReadSchema());
            Assert.True(state >= 0, $"kill {kill} after {delay} (seed {seed}) left a schema in between");
            Assert.Equal(rows, ReadRows());
            changed += state == current ? 0 : 1;
            current = state;
        }

        Assert.True(changed < Kills, "every run had ended before it was to be killed");
    }

    private ProgramCall Call(string file) => WaymarkTool.Call("apply", $"sqlite://{Database}", "--to", file);

    private string Write(string name, string check)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, Enumerable.Range(0, Tables).Select(i => $"CREATE TABLE t{i} (x integer PRIMARY KEY, y text, CHECK ({check}));\nCREATE INDEX i{i} ON t{i} (y);"));
        return path;
    }

    private void Fill() => Query(string.Concat(Enumerable.Range(0, Tables).Select(i =>
        $"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < {Rows}) INSERT INTO t{i} SELECT x, 'row ' || x FROM n;")));

    private string ReadSchema() => Query("SELECT group_concat(name || ' ' || coalesce(sql, ''), x'0a') FROM (SELECT name, sql FROM sqlite_schema ORDER BY name)");

    private string ReadRows() => string.Join('\n', Enumerable.Range(0, Tables).Select(i => Query($"SELECT count(*) || ' ' || sum(x) || ' ' || sum(length(y)) FROM t{i}")));

    private string Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
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
}
