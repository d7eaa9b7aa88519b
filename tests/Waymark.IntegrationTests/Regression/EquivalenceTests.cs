namespace Waymark.IntegrationTests.Regression;

/// <summary>
/// Rewritten statements mean the same: a regression script, resolved, does in a session with an empty search path what the script as it is
/// written does in a session with <c>search_path = public</c>. What differs is listed with its cause in docs/equivalence.md.
/// </summary>
public sealed class EquivalenceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Resolved_statements_do_what_the_written_ones_do()
    {
        var scripts = RegressionScript.ReadAll();
        if (scripts.Count == 0)
        {
            Say("no corpus (WAYMARK_CORPUS or ../shared/corpus); what resolved statements do was not compared");
            return;
        }

        var runs = await Task.WhenAll(RunAllAsync(scripts, RegressionScript.Schema, s => s.Written), RunAllAsync(scripts, RegressionScript.Schema, s => s.Written), RunAllAsync(scripts, "", s => s.Resolved));
        var tally = EquivalenceTally.Of(scripts, runs[0], runs[1], runs[2]);
        Say(tally.Summary);
        await ReportAsync(tally);
        var unexpected = tally.Unexpected(KnownEquivalenceDifferences.Read());
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.Take(20)));
    }

    /// <summary>Writes every difference, known or not, to the file that <c>WAYMARK_EQUIVALENCE_REPORT</c> names.</summary>
    private static async Task ReportAsync(EquivalenceTally tally)
    {
        if (Environment.GetEnvironmentVariable("WAYMARK_EQUIVALENCE_REPORT") is { Length: > 0 } path)
        {
            await File.WriteAllLinesAsync(path, tally.Differences.SelectMany(script => script.Value));
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<StatementResult>>> RunAllAsync(
        IReadOnlyList<RegressionScript> scripts, string searchPath, Func<RegressionScript, IReadOnlyList<RegressionStatement>> statements)
    {
        await using var session = await RegressionSession.StartAsync(searchPath);
        var results = new List<IReadOnlyList<StatementResult>>();
        foreach (var script in scripts)
        {
            results.Add(await session.RunAsync($"regression {script.Name}", statements(script)));
        }

        return results;
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
