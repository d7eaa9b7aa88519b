using Waymark.Planning;

namespace Waymark.Cli.Rendering;

/// <summary>The words for what a statement risks.</summary>
internal static class HazardWords
{
    /// <summary>Puts a kind of risk into words that follow "statement 3".</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>For example <c>drops data</c>.</returns>
    public static string Of(HazardKind kind) => kind switch
    {
        HazardKind.DropsData => "drops data",
        HazardKind.MayLoseData => "may lose data",
        HazardKind.MayFail => "may fail",
        HazardKind.RewritesTable => "rewrites a table",
        HazardKind.ScansTable => "reads a whole table",
        HazardKind.LongLock => "locks for long",
        HazardKind.NotTransactional => "runs outside of a transaction",
        HazardKind.LosesUnmanaged => "loses what is not managed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
