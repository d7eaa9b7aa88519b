using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>Makes a type or domain.</summary>
/// <param name="Type">The type.</param>
public sealed record CreateType(UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>Drops a type or domain.</summary>
/// <param name="Type">The type.</param>
public sealed record DropType(UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}

/// <summary>Gives a type or domain another name in its schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="Type">The type under its new name.</param>
public sealed record RenameType(ObjectName From, UserType Type) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Type);
}
