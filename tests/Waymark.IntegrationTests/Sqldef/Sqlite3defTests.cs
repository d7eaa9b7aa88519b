namespace Waymark.IntegrationTests.Sqldef;

/// <summary>sqldef's cases for SQLite, judged by what the database is afterwards.</summary>
public sealed class Sqlite3defTests(ITestOutputHelper output)
{
    private const string Suite = "sqlite3def";

    [Fact]
    public async Task Every_case_reaches_its_schemas()
    {
        if (SqldefCorpus.Read(Suite) is not { } cases)
        {
            return;
        }

        var results = new List<SqldefResult>();
        foreach (var test in cases)
        {
            results.Add(await Sqlite3defCaseRunner.RunAsync(test));
        }

        var report = SqldefReport.Print(results);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("WAYMARK_SQLDEF_REPORT") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, report, TestContext.Current.CancellationToken);
        }

        KnownFailures.Judge(Suite, results);
    }
}
