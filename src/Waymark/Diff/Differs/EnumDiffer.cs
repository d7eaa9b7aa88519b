using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the labels of an enum type.</summary>
internal static class EnumDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope, EnumType current, EnumType desired, Lazy<TypeReplacement> replacement)
    {
        if (current.Labels == desired.Labels)
        {
            return;
        }

        var known = current.Labels.ToHashSet();
        var wanted = desired.Labels.ToHashSet();
        if (current.Labels.Any(l => !wanted.Contains(l)))
        {
            replacement.Value.Add(scope.Drop);
            return;
        }

        var additions = Additions(desired, known);
        if (current.Labels != desired.Labels.Where(known.Contains) || !additions.All(scope.Can))
        {
            replacement.Value.Add(scope.Add);
            return;
        }

        scope.Changes.AddRange(additions);
    }

    // A label after the last known one comes last; the others say which one they follow, or the first which one it precedes.
    private static List<AddEnumValue> Additions(EnumType desired, HashSet<string> known)
    {
        var additions = new List<AddEnumValue>();
        var last = desired.Labels.Count - 1;
        while (last >= 0 && !known.Contains(desired.Labels[last]))
        {
            last--;
        }

        for (var i = 0; i < desired.Labels.Count; i++)
        {
            if (!known.Contains(desired.Labels[i]))
            {
                var before = i == 0 && last >= 0 ? desired.Labels.First(known.Contains) : null;
                var after = i > 0 && i < last ? desired.Labels[i - 1] : null;
                additions.Add(new AddEnumValue(desired.Name, desired.Labels[i], before, after));
            }
        }

        return additions;
    }
}
