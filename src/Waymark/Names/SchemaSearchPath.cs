using System.Collections;
using System.Collections.Immutable;

namespace Waymark.Names;

/// <summary>
/// The ordered schemas that an unqualified name may mean. It may be empty: SQLite has no schemas, and a
/// PostgreSQL session with an empty path resolves nothing.
/// </summary>
/// <remarks>Entries are catalogue spellings: already folded, never quoted. See docs/adr/0001-search-path.md.</remarks>
public sealed class SchemaSearchPath : IReadOnlyList<string>, IEquatable<SchemaSearchPath>
{
    private readonly ImmutableArray<string> _entries;

    /// <summary>Makes a path of the given schemas; a schema listed twice counts where it stands first.</summary>
    /// <param name="entries">The schemas, in order.</param>
    /// <exception cref="ArgumentException">An entry is empty.</exception>
    public SchemaSearchPath(params IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries.Distinct(StringComparer.Ordinal)];
        if (_entries.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A schema of a search path must have a name.", nameof(entries));
        }
    }

    /// <summary>The path of no schemas.</summary>
    public static SchemaSearchPath Empty { get; } = new([]);

    /// <summary>Where an unqualified name is created: the first schema, or null when the path is empty.</summary>
    public string? DefaultSchema => _entries.IsEmpty ? null : _entries[0];

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public string this[int index] => _entries[index];

    /// <summary>The position of a schema in the path.</summary>
    /// <param name="schema">A folded schema name.</param>
    /// <returns>The position counted from 0, or -1 when the schema is not in the path.</returns>
    public int IndexOf(string schema) => _entries.IndexOf(schema, 0, _entries.Length, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SchemaSearchPath? other) => other is not null && _entries.SequenceEqual(other._entries, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaSearchPath);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Aggregate(17, (hash, entry) => HashCode.Combine(hash, entry));

    /// <summary>The entries, separated by commas, for people.</summary>
    /// <returns>For example <c>app, public</c>.</returns>
    public override string ToString() => string.Join(", ", _entries);
}
