using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares what a partition's parts of its parent's indexes and keys are called.</summary>
internal static class PartNameDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        foreach (var (was, becomes) in Others(table.Current, table.Desired))
        {
            table.Add(new RenameIndex(table.Name, was, becomes));
        }
    }

    /// <summary>Whether there are any.</summary>
    internal static bool IsAnother(Table current, Table desired) => Others(current, desired).Any();

    private static IEnumerable<(string Was, string Becomes)> Others(Table current, Table desired)
    {
        if (desired.PartitionOf is null || current.PartitionOf != desired.PartitionOf)
        {
            yield break;
        }

        var names = current.InheritedNames.Items.Where(n => !n.IsForeignKey).ToDictionary(n => n.Parent, n => n.Name);
        foreach (var part in desired.InheritedNames.Items.Where(n => !n.IsForeignKey))
        {
            if (names.TryGetValue(part.Parent, out var was) && was != part.Name && (desired.PartNames.Contains(part) || !InheritedName.IsAlike(was, part.Name)))
            {
                yield return (was, part.Name);
            }
        }
    }
}
