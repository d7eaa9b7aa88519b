using System.Text;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>Says what came of a suite.</summary>
public static class SqldefReport
{
    /// <summary>How many cases of each file passed, failed or are not applicable, and all that did not pass.</summary>
    public static string Print(IReadOnlyCollection<SqldefResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine($"{"file",-34} passed failed not applicable");
        foreach (var file in results.GroupBy(r => r.Case.File).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.AppendLine(Counts(file.Key, [.. file]));
        }

        text.AppendLine(Counts("all", results)).AppendLine();
        foreach (var result in results.Where(r => r.Outcome != SqldefOutcome.Passed).OrderBy(r => r.Outcome).ThenBy(r => r.Case.ToString(), StringComparer.Ordinal))
        {
            text.AppendLine($"{result.Outcome}: {result.Case} [{result.Step}] {result.Reason}");
        }

        return text.ToString();
    }

    private static string Counts(string name, IReadOnlyCollection<SqldefResult> results) =>
        $"{name,-34} {Count(results, SqldefOutcome.Passed),6} {Count(results, SqldefOutcome.Failed),6} {Count(results, SqldefOutcome.NotApplicable),14}";

    private static int Count(IReadOnlyCollection<SqldefResult> results, SqldefOutcome outcome) => results.Count(r => r.Outcome == outcome);
}
