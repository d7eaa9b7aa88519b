using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a composite type.</summary>
/// <param name="Type">The type's name.</param>
public abstract record CompositeTypeChange(ObjectName Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Type, Type);
}

/// <summary>Adds an attribute to a composite type.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Attribute">The attribute.</param>
public sealed record AddAttributeToType(ObjectName Type, Column Attribute) : CompositeTypeChange(Type);

/// <summary>Drops an attribute of a composite type.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Attribute">The attribute.</param>
public sealed record DropAttributeFromType(ObjectName Type, Column Attribute) : CompositeTypeChange(Type);

/// <summary>Changes the type or collation of an attribute.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="From">The attribute as it is.</param>
/// <param name="To">The attribute as it is desired.</param>
public sealed record AlterAttributeType(ObjectName Type, Column From, Column To) : CompositeTypeChange(Type);

/// <summary>Gives an attribute another name.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameAttributeOfType(ObjectName Type, string From, string To) : CompositeTypeChange(Type);
