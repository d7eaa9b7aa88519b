using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a sequence.</summary>
/// <param name="Sequence">The sequence as it is desired; as it is when it is dropped.</param>
public abstract record SequenceChange(Sequence Sequence) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Sequence, Sequence.Name);
}

/// <summary>Makes a sequence; its owner is set by <see cref="SetSequenceOwner"/>, when the table is there.</summary>
/// <param name="Sequence">The sequence.</param>
public sealed record CreateSequence(Sequence Sequence) : SequenceChange(Sequence);

/// <summary>Changes how a sequence counts.</summary>
/// <param name="From">The sequence as it is.</param>
/// <param name="Sequence">The sequence as it is desired.</param>
public sealed record AlterSequence(Sequence From, Sequence Sequence) : SequenceChange(Sequence);

/// <summary>Makes a sequence belong to a column, or to none.</summary>
/// <param name="Sequence">The sequence as it is desired.</param>
public sealed record SetSequenceOwner(Sequence Sequence) : SequenceChange(Sequence);

/// <summary>Gives a sequence another name, perhaps in another schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="Sequence">The sequence under its new name.</param>
public sealed record RenameSequence(ObjectName From, Sequence Sequence) : SequenceChange(Sequence);

/// <summary>Drops a sequence.</summary>
/// <param name="Sequence">The sequence.</param>
public sealed record DropSequence(Sequence Sequence) : SequenceChange(Sequence);
