namespace Waymark.Tests.Oracles;

/// <summary>The differences from PostgreSQL 15's tree that are meant to be, each with its cause. docs/parser-agreement.md lists the same.</summary>
internal static class KnownDifferences
{
    private static readonly (string Difference, string Cause)[] All =
    [
        ("the tree has Relation system_user at", "SYSTEM_USER is a function's key word since PostgreSQL 16"),
        ("the scanner has Type any at", "an aggregate's VARIADIC argument that is written on both sides of ORDER BY stands in the tree once"),
    ];

    /// <summary>The cause of a difference.</summary>
    /// <param name="difference">What <see cref="Agreement.Compare"/> says.</param>
    /// <returns>The cause, or null when the difference is none of the known ones.</returns>
    internal static string? CauseOf(string difference) =>
        All.Where(known => difference.StartsWith(known.Difference, StringComparison.Ordinal)).Select(known => known.Cause).FirstOrDefault();
}
