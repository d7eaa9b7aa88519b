using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares primary keys and unique constraints.</summary>
internal static class KeyDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        if (table.Current.Keys == table.Desired.Keys)
        {
            return;
        }

        var match = PartMatch<KeyConstraint>.Of(table.Current.Keys, table.Desired.Keys, k => k.Name, StructureOf);
        PairPrimaryKeys(match);
        ConstraintDiffer.Compare(table, match, StructureOf);
        RemoveImpliedNotNull(table);
    }

    /// <summary>A key without what can be changed in place.</summary>
    internal static KeyConstraint StructureOf(KeyConstraint key) => key with { Name = null, Comment = null, IndexComment = null, Deferral = Deferral.NotDeferrable, Clustered = false };

    // A table has one primary key: another one takes its place, whatever the names.
    private static void PairPrimaryKeys(PartMatch<KeyConstraint> match)
    {
        var current = match.Removed.Find(k => k.IsPrimary);
        var desired = match.Added.Find(k => k.IsPrimary);
        if (current is not null && desired is not null)
        {
            match.Removed.Remove(current);
            match.Added.Remove(desired);
            match.Pairs.Add((current, desired));
        }
    }

    private static void RemoveImpliedNotNull(TableScope table)
    {
        // A partition must refuse nulls before it gets its parent's key.
        var isPartition = table.Desired.PartitionOf is not null;
        if (!table.Schema.Features.HasFlag(DialectFeatures.PrimaryKeyImpliesNotNull)
            || !table.Has<AddConstraint>(a => a.Constraint is KeyConstraint { IsPrimary: true } key && (key.Name is not null || !isPartition)))
        {
            return;
        }

        var columns = table.Desired.Keys.Where(k => k.IsPrimary).SelectMany(k => k.Keys).Select(k => k.Column).ToHashSet();
        table.Remove(c => c is SetColumnNotNull { To.NotNull: true } change && columns.Contains(change.To.Name));
    }
}
