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
