using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <summary>
/// The parts of two tables that may be the same: those of one name, and for one that has no partner of its name, those that are like
/// it but for their expressions.
/// </summary>
internal sealed class PartPairs<T>
    where T : class
{
    private readonly EquatableList<T> _current;
    private readonly EquatableList<T> _desired;
    private readonly Func<T, string?> _name;
    private readonly Func<T, T> _structure;
    private readonly Func<T, T> _shape;

    /// <summary>Prepares to pair.</summary>
    /// <param name="current">What is there.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="name">The name of a part; null for none.</param>
    /// <param name="structure">A part without its name.</param>
    /// <param name="shape">A part without its expressions.</param>
    internal PartPairs(EquatableList<T> current, EquatableList<T> desired, Func<T, string?> name, Func<T, T> structure, Func<T, T> shape)
    {
        _current = current;
        _desired = desired;
        _name = name;
        _structure = structure;
        _shape = shape;
    }

    /// <summary>Whether parts that are equal are paired as well.</summary>
    internal bool IncludeEqual { get; init; }

    /// <summary>The desired parts, each as it becomes beside its partner.</summary>
    internal EquatableList<T> Rewrite(Func<T, T, T> rewrite)
    {
        if (!IncludeEqual && _current == _desired)
        {
            return _desired;
        }

        var named = _current.Where(c => _name(c) is not null).DistinctBy(_name).ToDictionary(c => _name(c)!);
        var taken = _desired.Select(_name).OfType<string>().ToHashSet();
        var free = _current.Where(c => _name(c) is not { } name || !taken.Contains(name)).ToLookup(c => _shape(_structure(c)));
        return _desired.Map(d => _name(d) is { } name && named.TryGetValue(name, out var partner) ? rewrite(partner, d) : RewriteByShape(d, free, rewrite));
    }

    private T RewriteByShape(T desired, ILookup<T, T> free, Func<T, T, T> rewrite)
    {
        foreach (var candidate in free[_shape(_structure(desired))])
        {
            var rewritten = rewrite(candidate, desired);
            if (_structure(rewritten).Equals(_structure(candidate)))
            {
                return rewritten;
            }
        }

        return desired;
    }
}
