using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a table.</summary>
/// <param name="Table">The table's name.</param>
public abstract record TableChange(ObjectName Table) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Table, Table);
}

/// <summary>
/// Makes a table with its columns and the constraints that it carries; what comes by changes of its own (indexes, triggers, policies,
/// comments, constraints that could not be made with it) is not in <paramref name="Definition"/>.
/// </summary>
/// <param name="Definition">What is made by this change.</param>
public sealed record CreateTable(Table Definition) : TableChange(Definition?.Name ?? default)
{
    /// <summary>Sequences that its columns make by themselves (<see cref="IChangeSupport.MakesSequence"/>).</summary>
    public EquatableList<Sequence> Sequences { get; init; }
}

/// <summary>Drops a table with all that belongs to it.</summary>
/// <param name="Definition">The table.</param>
public sealed record DropTable(Table Definition) : TableChange(Definition?.Name ?? default);

/// <summary>Gives a table another name, perhaps in another schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameTable(ObjectName From, ObjectName To) : TableChange(To);

/// <summary>Makes a table anew with its rows, for a dialect that cannot change it in place. Its indexes and triggers are made again by this change.</summary>
/// <param name="From">The table as it is, renames done.</param>
/// <param name="To">The table as it is desired.</param>
public sealed record RebuildTable(Table From, Table To) : TableChange(To?.Name ?? default);

/// <summary>Changes storage options of a table.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The options as they are.</param>
/// <param name="To">The options as they are desired; one that is missing goes back to its default.</param>
public sealed record SetTableOptions(ObjectName Table, EquatableList<StorageOption> From, EquatableList<StorageOption> To) : TableChange(Table);

/// <summary>Changes the options that the wrapper of a foreign table has for it.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The options as they are.</param>
/// <param name="To">The options as they are desired.</param>
public sealed record SetForeignOptions(ObjectName Table, EquatableList<StorageOption> From, EquatableList<StorageOption> To) : TableChange(Table);

/// <summary>Makes a table one of a composite type, or none any more.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The type; null for none.</param>
/// <param name="To">The desired type; null for none.</param>
public sealed record SetTableType(ObjectName Table, ObjectName? From, ObjectName? To) : TableChange(Table);

/// <summary>Makes a table be written to the log, or not.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Unlogged">Whether it is not to be.</param>
public sealed record SetTableLogging(ObjectName Table, bool Unlogged) : TableChange(Table);

/// <summary>Moves a table to another tablespace.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The tablespace; null for the default.</param>
/// <param name="To">The desired tablespace; null for the default.</param>
public sealed record SetTableSpace(ObjectName Table, string? From, string? To) : TableChange(Table);

/// <summary>Gives a table another access method.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The method; null for the default.</param>
/// <param name="To">The desired method; null for the default.</param>
public sealed record SetTableAccessMethod(ObjectName Table, string? From, string? To) : TableChange(Table);

/// <summary>Sets what identifies a row to subscribers.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The replica identity; null for the default.</param>
/// <param name="To">The desired replica identity; null for the default.</param>
public sealed record SetReplicaIdentity(ObjectName Table, string? From, string? To) : TableChange(Table);

/// <summary>Switches row-level security on or off.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Enabled">Whether it is to be on.</param>
public sealed record SetRowSecurity(ObjectName Table, bool Enabled) : TableChange(Table);

/// <summary>Makes row-level security hold for the table's owner, or not.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Forced">Whether it is to hold.</param>
public sealed record ForceRowSecurity(ObjectName Table, bool Forced) : TableChange(Table);

/// <summary>Makes a table inherit from another.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Parent">The other.</param>
public sealed record AddInheritance(ObjectName Table, ObjectName Parent) : TableChange(Table);

/// <summary>Makes a table no longer inherit from another.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Parent">The other.</param>
public sealed record DropInheritance(ObjectName Table, ObjectName Parent) : TableChange(Table);

/// <summary>Makes a table a partition.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Parent">The partitioned table.</param>
/// <param name="Bound">The bounds.</param>
public sealed record AttachPartition(ObjectName Table, ObjectName Parent, SqlExpression Bound) : TableChange(Table);

/// <summary>Makes a partition a table of its own.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Parent">The partitioned table.</param>
public sealed record DetachPartition(ObjectName Table, ObjectName Parent) : TableChange(Table);

/// <summary>Chooses the index that a table is clustered by.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Index">The index; null for none.</param>
public sealed record SetClusterIndex(ObjectName Table, string? Index) : TableChange(Table);
