using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>
/// Finds sequences that need another name because their column got one: a column owns at most one sequence that counts for it, so
/// the one that is there becomes the one that is desired, and goes on counting.
/// </summary>
internal static class SequenceRenames
{
    /// <summary>Finds them.</summary>
    /// <param name="current">What is there, tables and columns renamed.</param>
    /// <param name="desired">What is desired.</param>
    internal static IReadOnlyList<ObjectRename> Find(SchemaLookup current, SchemaLookup desired)
    {
        var leaving = current.Schema.Sequences
            .Where(s => s.OwnerTable is not null && desired.FindSequence(s.Name) is null)
            .ToLookup(s => (s.OwnerTable, s.OwnerColumn));
        if (leaving.Count == 0)
        {
            return [];
        }

        var coming = desired.Schema.Sequences
            .Where(s => s.OwnerTable is not null && current.FindSequence(s.Name) is null)
            .ToLookup(s => (s.OwnerTable, s.OwnerColumn));
        return [.. coming.Where(g => g.Count() == 1 && leaving[g.Key].Count() == 1).Select(g => new ObjectRename(leaving[g.Key].First(), g.First()))];
    }
}
