using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Waymark.Diff;
using Waymark.IntegrationTests.Declarative;
using Waymark.IntegrationTests.Servers;
using Waymark.IntegrationTests.Specification;
using Waymark.Planning.Running;

namespace Waymark.IntegrationTests.Sqlite;

/// <summary>What goes wrong around a plan is said, and leaves the database as it was.</summary>
public sealed class SqliteTroubleTests : IDisposable
{
    private const int Kills = 20;
    private const int KilledExitCode = 128 + 9;

    private const string First = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT); CREATE TABLE u (id INTEGER PRIMARY KEY, t INTEGER REFERENCES t (id) ON DELETE CASCADE);";
    private const string Second = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b INTEGER, c TEXT); CREATE INDEX t_a ON t (a); CREATE TABLE u (id INTEGER PRIMARY KEY, t INTEGER NOT NULL REFERENCES t (id) ON DELETE CASCADE); CREATE TABLE v (id INTEGER);";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-sqlite-");

    private string DatabaseFile => Path.Combine(_folder.FullName, "app.db");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_database_that_another_program_writes_to_is_waited_for_and_given_up()
    {
        await FillAsync(rows: 10);
        await using var other = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await other.ExecuteAsync("BEGIN IMMEDIATE");
        await using var database = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await using var session = await database.Adapter.OpenPlanSessionAsync(database.Connection, new PlanSessionOptions { LockTimeout = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken);
        var plan = await database.PlanAsync(Second);
        var error = await Assert.ThrowsAsync<PlanRunException>(() => new PlanRunner(session).RunAsync(plan, TestContext.Current.CancellationToken));
        Assert.Contains("locked", error.Message, StringComparison.Ordinal);
        await other.ExecuteAsync("ROLLBACK");
        await database.ApplyAsync(Second);
    }

    [Theory]
    [InlineData("plan", "--to", "desired.sql")]
    [InlineData("plan", "--to", "desired.sql", "--offline")]
    [InlineData("apply", "--to", "desired.sql")]
    [InlineData("export")]
    public async Task A_database_that_cannot_be_read_is_waited_for_as_long_as_was_said(string command, params string[] options)
    {
        await FillAsync(rows: 10);
        using var tool = new SchemaTool();
        tool.Write("desired.sql", Second);
        await using var other = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await other.ExecuteAsync("BEGIN EXCLUSIVE");
        var start = Stopwatch.GetTimestamp();
        var result = await tool.RunAsync([command, $"sqlite:{DatabaseFile}", "--lock-timeout", "100ms", .. options]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("(SQLITE_BUSY)", result.Errors, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_schema_that_changed_since_the_plan_was_made_stops_it()
    {
        await FillAsync(rows: 10);
        await using var database = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await using var session = await database.Adapter.OpenPlanSessionAsync(database.Connection, new PlanSessionOptions(), TestContext.Current.CancellationToken);
        var plan = await database.PlanAsync(Second);
        await using var other = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await other.ExecuteAsync("CREATE TABLE between_us (a)");
        var error = await Assert.ThrowsAsync<PlanRunException>(() => new PlanRunner(session).RunAsync(plan, TestContext.Current.CancellationToken));
        Assert.Equal(SchemaCodes.DatabaseChanged, error.Failure.Code);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_to_is_said_to_be_so()
    {
        await FillAsync(rows: 10);
        await using var database = await SqliteDatabases.OpenFileAsync(DatabaseFile, SqliteOpenMode.ReadOnly);
        Assert.NotEmpty((await database.PlanAsync(Second)).Statements);
        var error = await Assert.ThrowsAsync<PlanRunException>(() => database.ApplyAsync(Second));
        Assert.Contains("readonly", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_leaves_the_database_as_it_was()
    {
        await FillAsync(rows: 20_000);
        await using var database = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        var before = await LookAsync(database);
        var pages = (await database.QueryAsync("PRAGMA page_count"))[0];
        await database.ExecuteAsync($"PRAGMA max_page_count = {pages}");
        var error = await Assert.ThrowsAsync<PlanRunException>(() => database.ApplyAsync(Second));
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await LookAsync(database));
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_the_old_schema_or_the_new_one()
    {
        await FillAsync(rows: 150_000);
        var filled = await File.ReadAllBytesAsync(DatabaseFile, TestContext.Current.CancellationToken);
        var desired = Path.Combine(_folder.FullName, "desired.sql");
        await File.WriteAllTextAsync(desired, Second, TestContext.Current.CancellationToken);
        var call = WaymarkTool.Call(["apply", $"sqlite:{DatabaseFile}", "--to", desired, "--enable-drop"]);
        var duration = await RunAsync(call, TimeSpan.MaxValue);
        var (old, reached) = (await StateAsync(filled), await StateAsync(null));
        var states = new List<string>();
        var killed = 0;
        var random = new Random(20);
        for (var kill = 0; kill < Kills; kill++)
        {
            await RestoreAsync(filled);
            killed += await RunAsync(call, duration * (kill + random.NextDouble()) / Kills) == TimeSpan.Zero ? 1 : 0;
            states.Add(await StateAsync(null));
        }

        Assert.All(states, state => Assert.True(state == old || state == reached, state));
        Assert.True(killed >= Kills / 4, $"only {killed} of {Kills} runs were still running when they were to be killed");
    }

    /// <summary>Runs the tool, and kills it some time after it has printed its plan, which is when it starts to write.</summary>
    /// <returns>How long it wrote; nothing when it was killed.</returns>
    private static async Task<TimeSpan> RunAsync(ProgramCall call, TimeSpan killAfter)
    {
        using var process = ExternalProgram.Start(call);
        await process.StandardOutput.ReadLineAsync();
        var clock = Stopwatch.StartNew();
        var ended = process.WaitForExitAsync();
        if (killAfter < TimeSpan.MaxValue && await Task.WhenAny(ended, Task.Delay(killAfter)) != ended)
        {
            process.Kill();
        }

        await ended;
        return process.ExitCode == KilledExitCode ? TimeSpan.Zero : clock.Elapsed;
    }

    private async Task RestoreAsync(byte[] content)
    {
        File.Delete(DatabaseFile + "-journal");
        await File.WriteAllBytesAsync(DatabaseFile, content);
    }

    /// <summary>The schema and the rows as one text.</summary>
    /// <param name="content">The file to look at; null for the one that is there, whose journal is played back.</param>
    private async Task<string> StateAsync(byte[]? content)
    {
        var before = await File.ReadAllBytesAsync(DatabaseFile);
        if (content is not null)
        {
            await RestoreAsync(content);
        }

        await using (var database = await SqliteDatabases.OpenFileAsync(DatabaseFile))
        {
            var state = string.Join('\n', await LookAsync(database));
            if (content is null)
            {
                return state;
            }

            await database.Connection.CloseAsync();
            await RestoreAsync(before);
            return state;
        }
    }

    private static async Task<IReadOnlyList<string>> LookAsync(SchemaDatabase database) =>
    [
        .. await database.QueryAsync("SELECT name, sql FROM sqlite_master ORDER BY name"),
        .. await database.QueryAsync("SELECT count(*), sum(id), sum(length(a)) FROM t"),
        .. await database.QueryAsync("SELECT count(*), sum(t) FROM u"),
        .. await database.QueryAsync("PRAGMA integrity_check"),
    ];

    [Fact]
    public async Task What_is_no_database_is_said_to_be_so()
    {
        var missing = await WaymarkTool.RunAsync("export", $"sqlite:{DatabaseFile}");
        Assert.Equal((1, $"waymark: error WM4303: there is no file {DatabaseFile}"), (missing.ExitCode, missing.Errors.Trim()));
        Assert.False(File.Exists(DatabaseFile));
        var folder = await WaymarkTool.RunAsync("export", $"sqlite:{_folder.FullName}");
        Assert.Equal(64, folder.ExitCode);
        Assert.Contains("is a folder", folder.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_declared_and_in_the_way_of_a_rename_is_an_error()
    {
        await using var database = await SqliteDatabases.InMemoryAsync();
        await database.ApplyAsync("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v;");
        const string Renamed = "CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT /* @renamed from=a */); CREATE VIEW v AS SELECT b FROM t;";
        var error = await Assert.ThrowsAsync<SchemaDiffException>(() => database.PlanAsync(Renamed, new DiffConfig()));
        Assert.Equal(SchemaCodes.NeedsDrop, error.Code);
        Assert.Contains("view w is in the way of column t.b", error.Message, StringComparison.Ordinal);
        await database.ApplyAsync(Renamed);
        Assert.Equal(["v"], await database.QueryAsync("SELECT name FROM sqlite_schema WHERE type = 'view'"));
    }

    private async Task FillAsync(int rows)
    {
        await using var database = await SqliteDatabases.OpenFileAsync(DatabaseFile);
        await database.ApplyAsync(First);
        await database.ExecuteAsync($"""
            WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO t SELECT i, 'text of row ' || i, i FROM n;
            INSERT INTO u SELECT id, id FROM t;
            """);
    }
}
