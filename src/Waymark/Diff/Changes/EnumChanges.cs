using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of an enum type.</summary>
/// <param name="Type">The type's name.</param>
public abstract record EnumChange(ObjectName Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Type, Type);
}

/// <summary>Adds a label to an enum type.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Label">The label.</param>
/// <param name="Before">The label that it comes before; null for none.</param>
/// <param name="After">The label that it comes after; null for none. With neither it comes last.</param>
public sealed record AddEnumValue(ObjectName Type, string Label, string? Before, string? After) : EnumChange(Type);

/// <summary>Gives a label of an enum type another name.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="From">The old label.</param>
/// <param name="To">The new label.</param>
public sealed record RenameEnumValue(ObjectName Type, string From, string To) : EnumChange(Type);

/// <summary>
/// Makes an enum type anew with other labels, or the same in another order, and moves every column of it over. The columns'
/// defaults are dropped before and set after it by changes of their own.
/// </summary>
/// <param name="From">The type as it is.</param>
/// <param name="To">The type as it is desired.</param>
/// <param name="Columns">The columns of the type, arrays of it included.</param>
public sealed record ReplaceEnumType(EnumType From, EnumType To, EquatableList<TableColumn> Columns) : EnumChange(To?.Name ?? default);

/// <summary>A column and its table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record TableColumn(ObjectName Table, Column Column);
