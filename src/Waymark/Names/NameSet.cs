namespace Waymark.Names;

/// <summary>A fixed set of folded names that is asked with spans.</summary>
public sealed class NameSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;

    /// <summary>Makes a set.</summary>
    /// <param name="names">The names, folded.</param>
    public NameSet(params IEnumerable<string> names) =>
        _names = new HashSet<string>(names, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name is in the set.</summary>
    /// <param name="foldedName">The name, folded.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(ReadOnlySpan<char> foldedName) => _names.Contains(foldedName);
}
