using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares schemas themselves. One is made where it is declared; none is ever dropped, for not all of its objects may be managed.</summary>
internal static class SchemaDefinitionDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var current = scope.Current.Schema.Schemas.ToDictionary(s => s.Name);
        foreach (var schema in scope.Desired.Schema.Schemas)
        {
            if (!current.TryGetValue(schema.Name, out var same))
            {
                scope.Add(new CreateSchema(schema with { Comment = null }));
            }

            scope.Comment(new ObjectIdentity(ObjectType.Schema, new ObjectName(null, schema.Name)), same?.Comment, schema.Comment);
        }
    }
}
