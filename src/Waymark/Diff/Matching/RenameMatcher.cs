namespace Waymark.Diff.Matching;

/// <summary>
/// Decides which annotated renames are still to be done. One is when the old object is there and nothing else is declared under its
/// name; it is done when the old object is gone.
/// </summary>
internal sealed class RenameMatcher
{
    private const int None = -1;

    private readonly int[] _matches;
    private readonly Dictionary<int, int> _ownerOf = [];
    private readonly IReadOnlyDictionary<int, int> _sources;
    private readonly Func<int, string, SchemaDiffException> _conflict;

    private RenameMatcher(int[] matches, IReadOnlyDictionary<int, int> sources, Func<int, string, SchemaDiffException> conflict)
    {
        _matches = matches;
        _sources = sources;
        _conflict = conflict;
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] != None)
            {
                _ownerOf[matches[i]] = i;
            }
        }
    }

    /// <summary>Corrects matches by name where annotations say that an object had another name.</summary>
    /// <param name="matches">For each desired object the current one of its name; changed in place.</param>
    /// <param name="sources">For each annotated desired object, the current object under the old name; -1 for none.</param>
    /// <param name="conflict">Makes the exception for an annotation that contradicts the rest.</param>
    /// <returns>The desired objects that are to be renamed.</returns>
    internal static IReadOnlyList<int> Apply(int[] matches, IReadOnlyDictionary<int, int> sources, Func<int, string, SchemaDiffException> conflict)
    {
        if (sources.Count == 0)
        {
            return [];
        }

        var matcher = new RenameMatcher(matches, sources, conflict);
        var pending = sources.Keys.Where(d => matcher.IsPending(d, [])).Order().ToList();
        matcher.Check(pending);
        matcher.Assign(pending);
        return pending;
    }

    private bool IsPending(int desired, HashSet<int> visited)
    {
        var source = _sources[desired];
        if (source == None || source == _matches[desired])
        {
            return false;
        }

        if (!_ownerOf.TryGetValue(source, out var owner))
        {
            return true;
        }

        if (!_sources.ContainsKey(owner))
        {
            throw _conflict(desired, "is still declared");
        }

        return visited.Add(desired) ? IsPending(owner, visited) : throw _conflict(desired, "is renamed in a circle, which cannot be told from having been done");
    }

    private void Check(List<int> pending)
    {
        var sources = new HashSet<int>();
        foreach (var desired in pending)
        {
            if (!sources.Add(_sources[desired]))
            {
                throw _conflict(desired, "is renamed twice");
            }
        }

        foreach (var desired in pending)
        {
            if (_matches[desired] != None && !sources.Contains(_matches[desired]))
            {
                throw _conflict(desired, "exists, and so does its new name");
            }
        }
    }

    private void Assign(List<int> pending)
    {
        foreach (var desired in pending)
        {
            _matches[desired] = _sources[desired];
        }
    }
}
