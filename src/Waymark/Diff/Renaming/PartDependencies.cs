using Waymark.Diff.Matching;

namespace Waymark.Diff.Renaming;

/// <summary>Carries renames of parts over to what the catalogue says of dependencies.</summary>
internal static class PartDependencies
{
    /// <summary>The dependencies under the new names.</summary>
    internal static IReadOnlyList<ObjectDependency> Rename(IReadOnlyList<ObjectDependency> dependencies, IReadOnlyList<PartRename> renames)
    {
        var names = new Dictionary<ObjectIdentity, string>();
        foreach (var rename in renames)
        {
            if (TypeOf(rename.Kind) is { } type)
            {
                names[new ObjectIdentity(type, rename.Owner, rename.From)] = rename.To;
            }
        }

        return names.Count == 0 ? dependencies : [.. dependencies.Select(d => new ObjectDependency(Map(names, d.Dependent), Map(names, d.Needed)))];
    }

    private static ObjectIdentity Map(Dictionary<ObjectIdentity, string> names, ObjectIdentity identity) =>
        names.TryGetValue(identity, out var name) ? identity with { Part = name } : identity;

    private static ObjectType? TypeOf(string kind) => kind switch
    {
        RenameKinds.Column => ObjectType.Column,
        RenameKinds.Constraint => ObjectType.Constraint,
        RenameKinds.Index => ObjectType.Index,
        RenameKinds.Trigger => ObjectType.Trigger,
        RenameKinds.Policy => ObjectType.Policy,
        _ => null,
    };
}
