using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a column.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Column">The column's name.</param>
public abstract record ColumnChange(ObjectName Table, string Column) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Column, Table, Column);
}

/// <summary>Adds a column.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Definition">The column.</param>
public sealed record AddColumn(ObjectName Table, Column Definition) : ColumnChange(Table, Definition?.Name ?? string.Empty)
{
    /// <summary>The sequence that the column makes by itself (<see cref="IChangeSupport.MakesSequence"/>); null for none.</summary>
    public Sequence? Sequence { get; init; }

    /// <summary>
    /// Constraints that the same statement adds (<see cref="DialectFeatures.ConstraintsWithColumn"/>, <see cref="DialectFeatures.AddColumnWithConstraints"/>).
    /// </summary>
    public EquatableList<TableConstraint> Constraints { get; init; }
}

/// <summary>Drops a column with its values.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Definition">The column.</param>
public sealed record DropColumn(ObjectName Table, Column Definition) : ColumnChange(Table, Definition?.Name ?? string.Empty)
{
    /// <summary>Constraints that were written behind the column and go with it, where none can be dropped otherwise (<see cref="DialectFeatures.ConstraintsWithColumn"/>).</summary>
    public EquatableList<TableConstraint> Constraints { get; init; }
}

/// <summary>Gives a column another name.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameColumn(ObjectName Table, string From, string To) : ColumnChange(Table, To);

/// <summary>A change of one aspect of a column.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is, renames done.</param>
/// <param name="To">The column as it is desired.</param>
public abstract record AlterColumn(ObjectName Table, Column From, Column To) : ColumnChange(Table, To?.Name ?? string.Empty);

/// <summary>Changes the type or collation.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record AlterColumnType(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Sets or drops the default.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired; without a default, it is dropped.</param>
public sealed record SetColumnDefault(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Makes a column refuse nulls, or take them.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnNotNull(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Makes a column an identity column, changes how it is numbered, or makes it none.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnIdentity(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes how a generated column is computed, or makes it a plain column that keeps its values.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnGeneration(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes how values are stored.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnStorage(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes the compression method.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnCompression(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes the options.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnOptions(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes the options that the wrapper of a foreign table has for a column.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnForeignOptions(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);

/// <summary>Changes the statistics target.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The column as it is.</param>
/// <param name="To">The column as it is desired.</param>
public sealed record SetColumnStatistics(ObjectName Table, Column From, Column To) : AlterColumn(Table, From, To);
