using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares exclusion constraints.</summary>
internal static class ExclusionDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table) => ConstraintDiffer.Compare(table, table.Current.Exclusions, table.Desired.Exclusions, StructureOf);

    /// <summary>An exclusion constraint without what can be changed in place.</summary>
    internal static ExclusionConstraint StructureOf(ExclusionConstraint exclusion) =>
        exclusion with { Name = null, Comment = null, IndexComment = null, Deferral = Deferral.NotDeferrable };
}
