using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares functions, procedures and aggregates. Those of one name are told apart by the types of their input parameters.</summary>
internal static class RoutineDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        if (scope.Current.Schema.Routines == scope.Desired.Schema.Routines)
        {
            return;
        }

        var current = ByKey(scope.Current.Schema.Routines);
        foreach (var routine in scope.Desired.Schema.Routines)
        {
            if (!current.Remove(KeyOf(routine), out var same))
            {
                scope.Changes.AddRange(CreationChanges.Of(routine));
            }
            else if (same != routine)
            {
                Compare(scope, same, routine);
            }
        }

        foreach (var routine in scope.Current.Schema.Routines.Where(r => current.ContainsKey(KeyOf(r))))
        {
            scope.Drop(new DropRoutine(routine));
        }
    }

    private static void Compare(DiffScope scope, Routine current, Routine desired)
    {
        if (current with { Comment = null } == desired with { Comment = null })
        {
            scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment, desired);
            return;
        }

        var replace = new ReplaceRoutine(current, desired with { Comment = null });
        if (current.Kind == desired.Kind && scope.Can(replace))
        {
            scope.Add(replace);
            scope.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment, desired);
            return;
        }

        scope.Add(new DropRoutine(current));
        scope.Changes.AddRange(CreationChanges.Of(desired));
    }

    private static Dictionary<(ObjectName Name, string Signature), Routine> ByKey(EquatableList<Routine> routines)
    {
        var result = new Dictionary<(ObjectName Name, string Signature), Routine>();
        foreach (var routine in routines)
        {
            result.TryAdd(KeyOf(routine), routine);
        }

        return result;
    }

    private static (ObjectName Name, string Signature) KeyOf(Routine routine) => (routine.Name, ObjectIdentities.SignatureOf(routine));
}
