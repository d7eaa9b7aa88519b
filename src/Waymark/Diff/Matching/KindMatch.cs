using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>The objects of one kind on both sides, which of them are the same, and the names that they have.</summary>
internal sealed class KindMatch<T>
    where T : SchemaObject
{
    private const int None = -1;

    /// <summary>Starts a match.</summary>
    internal KindMatch(IReadOnlyList<T> current, IReadOnlyList<T> desired)
    {
        Current = current;
        Desired = desired;
        CurrentNames = new ObjectName[current.Count];
        DesiredNames = new ObjectName[desired.Count];
    }

    /// <summary>The objects that are there.</summary>
    internal IReadOnlyList<T> Current { get; }

    /// <summary>The objects that are desired.</summary>
    internal IReadOnlyList<T> Desired { get; }

    /// <summary>The keys that the objects that are there are matched by.</summary>
    internal IReadOnlyList<MatchKey> CurrentKeys { get; private set; } = [];

    /// <summary>The keys that the desired objects are matched by.</summary>
    internal IReadOnlyList<MatchKey> DesiredKeys { get; private set; } = [];

    /// <summary>For each desired object the position of the current one; -1 for none.</summary>
    internal int[] Matches { get; private set; } = [];

    /// <summary>The positions of desired objects that have another name in the database.</summary>
    internal IReadOnlyList<int> Renamed { get; private set; } = [];

    /// <summary>The qualified names of the objects that are there.</summary>
    internal ObjectName[] CurrentNames { get; }

    /// <summary>The qualified names of the desired objects.</summary>
    internal ObjectName[] DesiredNames { get; }

    /// <summary>Matches by name.</summary>
    internal void Match(PathMatcher matcher, Func<T, MatchKey> currentKey, Func<T, MatchKey> desiredKey)
    {
        CurrentKeys = [.. Current.Select(currentKey)];
        DesiredKeys = [.. Desired.Select(desiredKey)];
        Matches = matcher.Match(CurrentKeys, DesiredKeys);
    }

    /// <summary>Corrects the match by annotations of renames.</summary>
    internal void Rename(IReadOnlyDictionary<int, int> sources, Func<int, string, SchemaDiffException> conflict) =>
        Renamed = RenameMatcher.Apply(Matches, sources, conflict);

    /// <summary>Gives every object its qualified name: its own schema, else that of the object that it is, else the default one.</summary>
    internal void Qualify(string? defaultSchema)
    {
        var desiredOf = new int[Current.Count];
        Array.Fill(desiredOf, None);
        for (var i = 0; i < Matches.Length; i++)
        {
            DesiredNames[i] = Qualify(DesiredKeys[i].Name, Matches[i] == None ? null : CurrentKeys[Matches[i]].Name.Schema, Desired[i], defaultSchema);
            if (Matches[i] != None)
            {
                desiredOf[Matches[i]] = i;
            }
        }

        for (var i = 0; i < Current.Count; i++)
        {
            CurrentNames[i] = Qualify(CurrentKeys[i].Name, desiredOf[i] == None ? null : DesiredKeys[desiredOf[i]].Name.Schema, Current[i], defaultSchema);
        }
    }

    private static ObjectName Qualify(ObjectName name, string? other, T item, string? defaultSchema)
    {
        if (name.Schema is not null || item is OpaqueObject { InSchema: false })
        {
            return name;
        }

        return name with { Schema = other ?? defaultSchema };
    }
}
