using Waymark.Diff;
using Waymark.Diff.Changes;

namespace Waymark.Planning;

/// <summary>Knows what a dialect's statements risk.</summary>
public interface IHazardAnalyzer
{
    /// <summary>What a change risks in this dialect, beyond what it does in every one.</summary>
    /// <param name="change">The change.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="rowsPossible">Whether the table that it changes may hold rows.</param>
    /// <returns>The hazards; empty for none.</returns>
    IEnumerable<Hazard> Assess(SchemaChange change, ChangeContext context, bool rowsPossible);
}
