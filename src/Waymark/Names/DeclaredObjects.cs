namespace Waymark.Names;

/// <summary>
/// Functions, types and extensions that scripts are known to create. They come before names that a backend merely adds
/// to PostgreSQL's (<see cref="NameResolverOptions.BackendNames"/>), never before the system catalogue's own.
/// </summary>
public sealed class DeclaredObjects
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes an empty set.</summary>
    public DeclaredObjects() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Notes that an object is created. An extension stands for the type that it is named after (<c>vector</c>, <c>citext</c>).</summary>
    /// <param name="foldedName">Its name, folded.</param>
    public void Add(ReadOnlySpan<char> foldedName) => _lookup.Add(foldedName);

    /// <summary>Whether an object of this name is created.</summary>
    /// <param name="foldedName">Its name, folded.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(ReadOnlySpan<char> foldedName) => _names.Count > 0 && _lookup.Contains(foldedName);
}
