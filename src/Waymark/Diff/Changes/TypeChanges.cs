using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>Makes a type or domain.</summary>
/// <param name="Type">The type.</param>
public sealed record CreateType(UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>Makes the shell of a type, for the functions that the type is made of to name it.</summary>
/// <param name="Type">The type that it is, or will be.</param>
public sealed record CreateShellType(UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>Changes options of a base type.</summary>
/// <param name="From">The type as it is.</param>
/// <param name="To">The type as it is desired.</param>
public sealed record AlterBaseType(BaseType From, BaseType To) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(To);
}

/// <summary>Drops a type or domain.</summary>
/// <param name="Type">The type.</param>
public sealed record DropType(UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>Gives a type or domain another name, perhaps in another schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="Type">The type under its new name.</param>
public sealed record RenameType(ObjectName From, UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>
/// Makes a type anew that cannot be changed in place (an enum without one of its labels, or with another order of them; a domain of
/// another base type), and moves every column over to it. The columns' defaults are dropped before it and set after it by changes of their own.
/// </summary>
/// <param name="From">The type as it is.</param>
/// <param name="To">The type as it is desired, of the same name.</param>
/// <param name="Columns">The columns that are of the type when the change is made, arrays of it included.</param>
public sealed record ReplaceType(UserType From, UserType To, EquatableList<TableColumn> Columns) : SchemaChange
{
    /// <summary>Types that are made of it, and are made anew with it; in the order in which they are made.</summary>
    public EquatableList<ReplaceType> Dependents { get; init; }

    /// <summary>The functions that the new type is made of, and that go with the old one (<see cref="SupportFunctions"/>).</summary>
    public EquatableList<Routine> Routines { get; init; }

    /// <summary>Itself, then <see cref="Dependents"/>.</summary>
    public IEnumerable<ReplaceType> Together => [this, .. Dependents];

    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(To);
}

/// <summary>A column and its table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record TableColumn(ObjectName Table, Column Column);
