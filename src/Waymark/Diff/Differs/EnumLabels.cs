using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Lists of labels of enum types.</summary>
internal static class EnumLabels
{
    /// <summary>The desired labels with those that only the current list has, each after the label that it follows there.</summary>
    internal static EquatableList<string> Merge(EquatableList<string> current, EquatableList<string> desired)
    {
        var merged = new LinkedList<string>(desired);
        var wanted = new Dictionary<string, LinkedListNode<string>>();
        for (var node = merged.First; node is not null; node = node.Next)
        {
            wanted.TryAdd(node.Value, node);
        }

        var position = (LinkedListNode<string>?)null;
        foreach (var label in current)
        {
            position = wanted.TryGetValue(label, out var known) ? known
                : position is null ? merged.AddFirst(label)
                : merged.AddAfter(position, label);
        }

        return new EquatableList<string>([.. merged]);
    }
}
