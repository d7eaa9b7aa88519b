using System.Globalization;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Regression;

/// <summary>How many statements of each script are known to differ when they are resolved; docs/equivalence.md has the causes.</summary>
internal static class KnownEquivalenceDifferences
{
    /// <summary>Reads the list: a script and a number on each line.</summary>
    internal static IReadOnlyDictionary<string, int> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Waymark.IntegrationTests", "Regression", "known-differences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
