using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// Cases that are known to fail, in a file beside this one: a line <c>file/name: cause</c> for each. The file is to become empty.
/// </summary>
public static class KnownFailures
{
    /// <summary>Reads the file of a suite.</summary>
    public static IReadOnlySet<string> Read(string suite)
    {
        var path = Path.Combine(Repository.Root, "tests", "Waymark.IntegrationTests", "Sqldef", $"{suite}-known-failures.txt");
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
        return lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Fails when a case fails that is not known to, and when one that is known to fail passes.</summary>
    public static void Judge(string suite, IReadOnlyCollection<SqldefResult> results)
    {
        var known = Read(suite);
        var failed = results.Where(r => r.Outcome == SqldefOutcome.Failed).Select(r => r.Case.ToString()).ToHashSet(StringComparer.Ordinal);
        var passed = results.Where(r => r.Outcome == SqldefOutcome.Passed).Select(r => r.Case.ToString());
        Assert.Empty(failed.Except(known));
        Assert.Empty(passed.Intersect(known));
    }
}
