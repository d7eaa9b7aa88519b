using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Which constraints, indexes, triggers or policies of two tables are the same.</summary>
/// <typeparam name="T">What is matched; its equality is by value.</typeparam>
internal sealed class PartMatch<T>
    where T : class
{
    private readonly Func<T, string?> _name;
    private readonly Func<T, T> _structure;

    private PartMatch(Func<T, string?> name, Func<T, T> structure)
    {
        _name = name;
        _structure = structure;
    }

    /// <summary>What is on both sides: of one name, or else of one structure.</summary>
    internal List<(T Current, T Desired)> Pairs { get; } = [];

    /// <summary>What is desired alone.</summary>
    internal List<T> Added { get; private set; } = [];

    /// <summary>What is there alone.</summary>
    internal List<T> Removed { get; private set; } = [];

    /// <summary>Matches two lists: first by name, then what is left by structure.</summary>
    /// <param name="current">What is there.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="name">The name of an element; null for none.</param>
    /// <param name="structure">An element without its name and whatever else does not tell it from others.</param>
    internal static PartMatch<T> Of(EquatableList<T> current, EquatableList<T> desired, Func<T, string?> name, Func<T, T> structure)
    {
        var match = new PartMatch<T>(name, structure);
        match.MatchByName(current, desired);
        match.MatchByStructure();
        return match;
    }

    private void MatchByName(EquatableList<T> current, EquatableList<T> desired)
    {
        var named = new Dictionary<string, T>(current.Count);
        foreach (var item in current)
        {
            if (_name(item) is not { } name || !named.TryAdd(name, item))
            {
                Removed.Add(item);
            }
        }

        foreach (var item in desired)
        {
            if (_name(item) is { } name && named.Remove(name, out var same))
            {
                Pairs.Add((same, item));
            }
            else
            {
                Added.Add(item);
            }
        }

        Removed.AddRange(current.Where(c => _name(c) is { } name && named.ContainsKey(name) && ReferenceEquals(named[name], c)));
    }

    private void MatchByStructure()
    {
        if (Added.Count == 0 || Removed.Count == 0)
        {
            return;
        }

        var free = new Dictionary<T, Queue<T>>();
        foreach (var item in Removed)
        {
            (free.TryGetValue(_structure(item), out var queue) ? queue : free[_structure(item)] = new Queue<T>()).Enqueue(item);
        }

        Added = [.. Added.Where(item => !TryPair(item, free))];
        var left = new HashSet<T>(free.Values.SelectMany(q => q), ReferenceEqualityComparer.Instance);
        Removed = [.. Removed.Where(left.Contains)];
    }

    private bool TryPair(T desired, Dictionary<T, Queue<T>> free)
    {
        if (!free.TryGetValue(_structure(desired), out var queue) || !queue.TryDequeue(out var current))
        {
            return false;
        }

        Pairs.Add((current, desired));
        return true;
    }
}
