using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the attributes of a composite type. Their order is no difference.</summary>
internal static class CompositeTypeDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope, CompositeType current, CompositeType desired, Lazy<TypeReplacement> replacement)
    {
        var before = current.Attributes.ToDictionary(a => a.Name);
        var changes = new List<SchemaChange>();
        foreach (var attribute in desired.Attributes)
        {
            if (!before.Remove(attribute.Name, out var was))
            {
                changes.Add(new AddAttributeToType(desired.Name, attribute with { Comment = null }));
            }
            else if (was.Type != attribute.Type || was.Collation != attribute.Collation)
            {
                changes.Add(new AlterAttributeType(desired.Name, was, attribute));
            }

            scope.Comment(new ObjectIdentity(ObjectType.Column, desired.Name, attribute.Name), was?.Comment, attribute.Comment);
        }

        if (!changes.All(scope.Can))
        {
            replacement.Value.Add(scope.Add);
            return;
        }

        scope.Changes.AddRange(changes);
        scope.Undeclared.AddRange(current.Attributes.Where(a => before.ContainsKey(a.Name)).Select(a => new DropAttributeFromType(desired.Name, a)));
    }
}
