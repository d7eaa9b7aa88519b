using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares extensions. A schema or version that is not asked for is no difference.</summary>
internal static class ExtensionDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var current = scope.Current.Schema.Extensions.ToDictionary(e => e.Name);
        foreach (var extension in scope.Desired.Schema.Extensions)
        {
            if (!current.Remove(extension.Name, out var same))
            {
                scope.Add(new CreateExtension(extension with { Comment = null }));
            }
            else
            {
                Compare(scope, same, extension);
            }

            scope.Comment(new ObjectIdentity(ObjectType.Extension, new ObjectName(null, extension.Name)), same?.Comment, extension.Comment ?? same?.Comment);
        }

        foreach (var extension in scope.Current.Schema.Extensions.Where(e => current.ContainsKey(e.Name)))
        {
            scope.Drop(new DropExtension(extension));
        }
    }

    private static void Compare(DiffScope scope, Extension current, Extension desired)
    {
        if (desired.Version is not null && current.Version != desired.Version)
        {
            scope.Add(new UpdateExtension(desired));
        }

        if (desired.Schema is not null && current.Schema != desired.Schema)
        {
            scope.Add(new SetExtensionSchema(desired));
        }
    }
}
