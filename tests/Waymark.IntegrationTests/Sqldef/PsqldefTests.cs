using System.Collections.Concurrent;
using Npgsql;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>sqldef's cases for PostgreSQL, judged by what the database is afterwards.</summary>
[Collection(nameof(PsqldefDatabase))]
public sealed class PsqldefTests(PostgresServer server, ITestOutputHelper output)
{
    private const string Suite = "psqldef";
    private const int Workers = 2;

    [Fact]
    public async Task Every_case_reaches_its_schemas()
    {
        if (SqldefCorpus.Read(Suite) is not { } cases)
        {
            return;
        }

        var results = await RunAsync(cases);
        var report = SqldefReport.Print(results);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("WAYMARK_SQLDEF_REPORT") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, report, TestContext.Current.CancellationToken);
        }

        KnownFailures.Judge(Suite, results);
    }

    private async Task<IReadOnlyCollection<SqldefResult>> RunAsync(IReadOnlyList<SqldefCase> cases)
    {
        var admin = await server.GetConnectionStringAsync();
        var version = await ServerVersionAsync(admin);
        await PsqldefDatabase.DropAllAsync(admin);
        await PsqldefDatabase.CreateRolesAsync(admin);
        var queue = new ConcurrentQueue<SqldefCase>(cases);
        var results = await Task.WhenAll(Enumerable.Range(1, Workers).Select(worker => RunAsync(admin, version, worker, queue)));
        await PsqldefDatabase.DropAllAsync(admin);
        return [.. results.SelectMany(r => r)];
    }

    private static async Task<List<SqldefResult>> RunAsync(string admin, int version, int worker, ConcurrentQueue<SqldefCase> queue)
    {
        var database = await PsqldefDatabase.CreateAsync(admin, $"psqldef_{worker}");
        var direct = await PsqldefDatabase.CreateAsync(admin, $"psqldef_direct_{worker}");
        var runner = new PsqldefCaseRunner(database, direct, version);
        var results = new List<SqldefResult>();
        while (queue.TryDequeue(out var test))
        {
            results.Add(await runner.RunAsync(test));
        }

        return results;
    }

    private static async Task<int> ServerVersionAsync(string admin)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion.Major;
    }
}
