using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the index, perhaps that of a key, that a table's rows are clustered on.</summary>
internal static class ClusterDiffer
{
    /// <summary>Finds the change, once those of indexes and keys are known.</summary>
    internal static void Compare(TableScope table)
    {
        var (current, desired) = (NameOf(table.Current), NameOf(table.Desired));
        if (desired is not null && (desired != current || table.Has<CreateIndex>(c => c.Name == desired) || table.Has<AddConstraint>(a => a.Name == desired)))
        {
            table.Add(new SetClusterIndex(table.Name, desired));
        }
        else if (desired is null && current is not null && !table.Has<DropIndex>(d => d.Name == current) && !table.Has<DropConstraint>(d => d.Name == current))
        {
            table.Add(new SetClusterIndex(table.Name, null));
        }
    }

    /// <summary>Finds the change of a materialized view.</summary>
    internal static IEnumerable<SchemaChange> Compare(View current, View desired, IReadOnlyList<SchemaChange> ofIndexes)
    {
        var (was, becomes) = (current.Indexes.FirstOrDefault(i => i.Clustered)?.Name, desired.Indexes.FirstOrDefault(i => i.Clustered)?.Name);
        var isLost = ofIndexes.OfType<DropIndex>().Any(d => d.Name == was);
        return (isLost ? null : was) == becomes ? [] : [new SetClusterIndex(desired.Name, becomes)];
    }

    private static string? NameOf(Table table) =>
        table.Indexes.FirstOrDefault(i => i.Clustered)?.Name ?? table.Keys.FirstOrDefault(k => k.Clustered)?.Name;
}
