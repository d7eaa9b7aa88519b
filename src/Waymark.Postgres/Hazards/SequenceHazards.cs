using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Postgres.Generation;

namespace Waymark.Postgres.Hazards;

/// <summary>What changes of sequences risk.</summary>
internal static class SequenceHazards
{
    /// <summary>The hazards of a change.</summary>
    internal static IEnumerable<Hazard> Of(SequenceChange change)
    {
        if (change is AlterSequence alter && SequenceStatements.MayOutgrow(alter))
        {
            yield return new Hazard(HazardKind.MayFail, $"it fails if {change.Target} has gone beyond the desired range: set it back first (setval)");
        }
    }
}
