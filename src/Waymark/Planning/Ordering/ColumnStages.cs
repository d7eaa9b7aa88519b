using Waymark.Diff.Changes;

namespace Waymark.Planning.Ordering;

/// <summary>The order of changes of one column: what stands in the way of its new type is taken off before it, the rest is put on after it.</summary>
internal static class ColumnStages
{
    /// <summary>The stage of a change; the lower comes first.</summary>
    internal static int Of(ColumnChange change) => change switch
    {
        RenameColumn => 0,
        DropColumn => 1,
        AddColumn => 2,
        SetColumnIdentity { To.Identity: null } => 3,
        SetColumnGeneration { To.Generated: null } => 4,
        SetColumnDefault { To.Default: null } => 5,
        AlterColumnType => 6,
        SetColumnDefault => 7,
        SetColumnNotNull => 8,
        SetColumnIdentity => 9,
        SetColumnGeneration => 10,
        _ => 11,
    };
}
