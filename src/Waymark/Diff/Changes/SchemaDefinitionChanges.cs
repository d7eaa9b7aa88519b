using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>Makes a schema.</summary>
/// <param name="Schema">The schema.</param>
public sealed record CreateSchema(SchemaDefinition Schema) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Schema, new ObjectName(null, Schema.Name));
}
