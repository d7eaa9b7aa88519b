namespace Waymark.Tests.Oracles;

/// <summary>What a test says about its oracle: totals, or that the oracle is not there.</summary>
internal static class Oracle
{
    /// <summary>Whether a missing oracle is a failure: set where everything is meant to be installed.</summary>
    private static bool Required => Environment.GetEnvironmentVariable("WAYMARK_REQUIRE_ORACLES") is "1" or "true";

    /// <summary>Whether libpg_query is installed; says so when it is not.</summary>
    /// <returns>Whether it is.</returns>
    internal static bool HasParser() => Has(LibPgQuery.IsInstalled, "libpg_query is not installed (Debian: apt-get install libpg-query-dev); agreement with PostgreSQL's parser was not checked");

    /// <summary>Whether the corpus is there; says so when it is not.</summary>
    /// <returns>Whether it is.</returns>
    internal static bool HasCorpus() => Has(Corpus.RegressionScripts().Count > 0, "no corpus (WAYMARK_CORPUS or ../shared/corpus); nothing was checked against it");

    /// <summary>Prints a line, whichever way the tests are run.</summary>
    /// <param name="line">The line.</param>
    internal static void Say(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        Console.WriteLine(line);
    }

    private static bool Has(bool present, string line)
    {
        if (!present)
        {
            Assert.False(Required, line);
            Say(line);
        }

        return present;
    }
}
