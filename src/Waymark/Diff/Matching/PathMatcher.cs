using Waymark.Names;

namespace Waymark.Diff.Matching;

/// <summary>
/// Decides which objects of two lists of one kind are the same, over a schema search path. Both qualified: schema and name must be
/// equal. One qualified: its schema must be in the path, and the names equal. Neither: the names must be equal. Several candidates: the
/// first in path order. Exact matches are made first, and each object is matched at most once.
/// </summary>
internal sealed class PathMatcher
{
    private const int None = -1;

    private readonly SchemaSearchPath _path;

    /// <summary>Makes a matcher.</summary>
    internal PathMatcher(SchemaSearchPath path) => _path = path;

    /// <summary>Matches two lists.</summary>
    /// <returns>For each desired object the position of the current one that it is; -1 for none.</returns>
    internal int[] Match(IReadOnlyList<MatchKey> current, IReadOnlyList<MatchKey> desired)
    {
        var free = IndexOf(current);
        var matches = new int[desired.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = Take(free, desired[i]);
        }

        MatchUnqualified(desired, free, matches);
        MatchQualified(desired, free, matches);
        return matches;
    }

    private static Dictionary<MatchKey, int> IndexOf(IReadOnlyList<MatchKey> keys)
    {
        var index = new Dictionary<MatchKey, int>(keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            index.TryAdd(keys[i], i);
        }

        return index;
    }

    private static int Take(Dictionary<MatchKey, int> free, MatchKey key) => free.Remove(key, out var position) ? position : None;

    private void MatchUnqualified(IReadOnlyList<MatchKey> desired, Dictionary<MatchKey, int> free, int[] matches)
    {
        for (var i = 0; i < matches.Length; i++)
        {
            for (var entry = 0; entry < _path.Count && matches[i] == None && desired[i].Name.Schema is null; entry++)
            {
                matches[i] = Take(free, desired[i].In(_path[entry]));
            }
        }
    }

    // Several qualified names may mean one unqualified object: the first in path order has it.
    private void MatchQualified(IReadOnlyList<MatchKey> desired, Dictionary<MatchKey, int> free, int[] matches)
    {
        for (var entry = 0; entry < _path.Count; entry++)
        {
            for (var i = 0; i < matches.Length; i++)
            {
                if (matches[i] == None && desired[i].Name.Schema == _path[entry])
                {
                    matches[i] = Take(free, desired[i].In(null));
                }
            }
        }
    }
}
