using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of an extension.</summary>
/// <param name="Extension">The extension as it is desired; as it is when it is dropped.</param>
public abstract record ExtensionChange(Extension Extension) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Extension, new ObjectName(null, Extension.Name));
}

/// <summary>Installs an extension.</summary>
/// <param name="Extension">The extension.</param>
public sealed record CreateExtension(Extension Extension) : ExtensionChange(Extension);

/// <summary>Brings an extension to another version.</summary>
/// <param name="Extension">The extension as it is desired.</param>
public sealed record UpdateExtension(Extension Extension) : ExtensionChange(Extension);

/// <summary>Moves an extension's objects to another schema.</summary>
/// <param name="Extension">The extension as it is desired.</param>
public sealed record SetExtensionSchema(Extension Extension) : ExtensionChange(Extension);

/// <summary>Removes an extension.</summary>
/// <param name="Extension">The extension.</param>
public sealed record DropExtension(Extension Extension) : ExtensionChange(Extension);
