namespace Waymark.Names;

/// <summary>
/// What scripts are known to create. Functions, types and extensions come before names that a backend merely adds
/// to PostgreSQL's (<see cref="NameResolverOptions.BackendNames"/>), never before the system catalogue's own.
/// </summary>
/// <remarks>As a catalogue it knows schemas as they were added: as SQL text spells them.</remarks>
public sealed class DeclaredObjects : IObjectCatalog
{
    private readonly HashSet<(ObjectKind Kind, string Schema, string Name)> _objects = [];
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

    /// <summary>Notes that an object is created in a schema.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="schema">The schema, as SQL text spells it.</param>
    /// <param name="foldedName">Its name, folded.</param>
    public void Add(ObjectKind kind, string schema, string foldedName) => _objects.Add((kind, schema, foldedName));

    /// <inheritdoc/>
    public bool Contains(ObjectKind kind, string schema, ReadOnlySpan<char> foldedName) =>
        _objects.Count > 0 && _objects.Contains((kind, schema, foldedName.ToString()));
}
