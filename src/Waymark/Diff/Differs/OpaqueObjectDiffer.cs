using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares objects that are kept as their statements.</summary>
internal static class OpaqueObjectDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        if (scope.Current.Schema.Others == scope.Desired.Schema.Others)
        {
            return;
        }

        var current = scope.Current.Schema.Others.DistinctBy(KeyOf).ToDictionary(KeyOf);
        foreach (var item in scope.Desired.Schema.Others)
        {
            if (!current.Remove(KeyOf(item), out var same))
            {
                scope.Changes.AddRange(CreationChanges.Of(item));
            }
            else if (same != item)
            {
                Compare(scope, same, item);
            }
        }

        foreach (var item in scope.Current.Schema.Others.Where(o => current.ContainsKey(KeyOf(o))))
        {
            scope.Drop(new DropOpaqueObject(item));
        }
    }

    private static void Compare(DiffScope scope, OpaqueObject current, OpaqueObject desired)
    {
        if (current.Definition == desired.Definition)
        {
            scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment, desired);
            return;
        }

        scope.Add(new DropOpaqueObject(current));
        scope.Changes.AddRange(CreationChanges.Of(desired));
    }

    private static ObjectIdentity KeyOf(OpaqueObject item) => ObjectIdentities.Of(item);
}
