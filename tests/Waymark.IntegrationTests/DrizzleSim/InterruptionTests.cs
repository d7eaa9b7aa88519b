using System.Diagnostics;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>A runner that is killed at any moment leaves a database that the next run completes.</summary>
[Collection(DrizzleSimReferences.Name)]
public sealed class InterruptionTests(PostgresServer server, PsqlReference reference)
{
    private const int Kills = 20;
    private const int KilledExitCode = 128 + 9;

    [Fact]
    public async Task Killed_on_the_reference_the_next_run_completes()
    {
        if (DrizzleSimCorpus.Folder is null)
        {
            return;
        }

        await KillRepeatedlyAsync(
            async () => await server.CreateDatabaseAsync(),
            (database, folder) => WaymarkTool.MigrateCall(database.Url, folder),
            database => database.DumpSchemaAsync());
    }

    [Fact]
    public async Task Killed_on_the_stand_in_with_a_transaction_each_the_next_run_completes()
    {
        if (DrizzleSimCorpus.Folder is null)
        {
            return;
        }

        await KillRepeatedlyAsync(
            () => StrictStandIn.CreateAsync(server),
            (standIn, folder) => WaymarkTool.MigrateCall(standIn.Url, folder, standIn.DefaultSchema, "--transaction", "each"),
            standIn => standIn.DumpSchemaAsPublicAsync());
    }

    private async Task KillRepeatedlyAsync<T>(Func<Task<T>> create, Func<T, string, ProgramCall> call, Func<T, Task<SchemaDump>> dump)
        where T : IAsyncDisposable
    {
        var folder = await DrizzleSimCorpus.FolderWithoutVectorAsync();
        var expected = (await reference.SchemaAsync()).Text;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var killed = 0;
        var duration = await UndisturbedAsync(create, database => call(database, folder));
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var database = await create();
            // Each twentieth of the run's time is hit once, somewhere.
            var delay = duration * (kill + random.NextDouble()) / Kills;
            killed += await KillAfterAsync(call(database, folder), delay) ? 1 : 0;
            await ExternalProgram.RunSuccessfullyAsync(call(database, folder), TestContext.Current.CancellationToken);
            var schema = (await dump(database)).WithoutSchema("drizzle").Text;
            Assert.True(expected == schema, $"kill {kill} after {delay} (seed {seed}) left another schema:\n{schema}");
        }

        Assert.True(killed >= Kills / 4, $"only {killed} of {Kills} runs were still running when they were to be killed");
    }

    private static async Task<TimeSpan> UndisturbedAsync<T>(Func<Task<T>> create, Func<T, ProgramCall> call)
        where T : IAsyncDisposable
    {
        await using var database = await create();
        var clock = Stopwatch.StartNew();
        await ExternalProgram.RunSuccessfullyAsync(call(database));
        return clock.Elapsed;
    }

    // False when the run had ended before.
    private static async Task<bool> KillAfterAsync(ProgramCall call, TimeSpan delay)
    {
        using var process = ExternalProgram.Start(call);
        await Task.Delay(delay);
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode == KilledExitCode;
    }
}
