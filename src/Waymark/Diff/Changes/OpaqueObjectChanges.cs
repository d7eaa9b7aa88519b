using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>Makes an object that is kept as its statement.</summary>
/// <param name="Object">The object.</param>
public sealed record CreateOpaqueObject(OpaqueObject Object) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Object);
}

/// <summary>Drops an object that is kept as its statement.</summary>
/// <param name="Object">The object.</param>
public sealed record DropOpaqueObject(OpaqueObject Object) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Object);
}
