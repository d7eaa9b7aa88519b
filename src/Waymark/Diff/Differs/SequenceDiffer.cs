using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares sequences, but for those of identity columns.</summary>
internal static class SequenceDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        foreach (var sequence in scope.Desired.Schema.Sequences)
        {
            if (scope.Current.FindSequence(sequence.Name) is not { } current)
            {
                scope.Changes.AddRange(CreationChanges.Of(sequence));
            }
            else if (current != sequence)
            {
                Compare(scope, current, sequence);
            }
        }

        foreach (var sequence in scope.Current.Schema.Sequences.Where(s => scope.Desired.FindSequence(s.Name) is null && !GoesWithOwner(scope, s)))
        {
            scope.Drop(new DropSequence(sequence));
        }
    }

    private static void Compare(DiffScope scope, Sequence current, Sequence desired)
    {
        if (current.Options != desired.Options || current.Unlogged != desired.Unlogged)
        {
            scope.Add(new AlterSequence(current, desired));
        }

        if (current.OwnerTable != desired.OwnerTable || current.OwnerColumn != desired.OwnerColumn)
        {
            scope.Add(new SetSequenceOwner(desired));
        }

        scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment);
    }

    private static bool GoesWithOwner(DiffScope scope, Sequence sequence) =>
        sequence.OwnerTable is { } owner && scope.Desired.FindTable(owner)?.Columns.Any(c => c.Name == sequence.OwnerColumn) != true;
}
