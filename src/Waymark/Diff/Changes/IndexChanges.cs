using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of an index.</summary>
/// <param name="Owner">The table or materialized view.</param>
/// <param name="Name">The index's name; null where the engine chooses one.</param>
public abstract record IndexChange(ObjectName Owner, string? Name) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Index, Owner, Name ?? string.Empty);
}

/// <summary>Makes an index.</summary>
/// <param name="Owner">The table or materialized view.</param>
/// <param name="Index">The index.</param>
public sealed record CreateIndex(ObjectName Owner, TableIndex Index) : IndexChange(Owner, Index?.Name)
{
    /// <summary>Whether it is made without blocking writes.</summary>
    public bool Concurrently { get; init; }
}

/// <summary>Drops an index.</summary>
/// <param name="Owner">The table or materialized view.</param>
/// <param name="Index">The index.</param>
public sealed record DropIndex(ObjectName Owner, TableIndex Index) : IndexChange(Owner, Index?.Name)
{
    /// <summary>Whether it is dropped without blocking reads and writes.</summary>
    public bool Concurrently { get; init; }
}

/// <summary>Gives an index another name.</summary>
/// <param name="Owner">The table or materialized view.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameIndex(ObjectName Owner, string From, string To) : IndexChange(Owner, To);

/// <summary>Changes what an index allows to be changed in place: storage options and tablespace.</summary>
/// <param name="Owner">The table or materialized view.</param>
/// <param name="From">The index as it is.</param>
/// <param name="Index">The index as it is desired.</param>
public sealed record AlterIndex(ObjectName Owner, TableIndex From, TableIndex Index) : IndexChange(Owner, Index?.Name);
