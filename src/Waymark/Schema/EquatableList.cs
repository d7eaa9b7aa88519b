using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Waymark.Schema;

/// <summary>An unchanging list that equals another one when their elements are equal in order, so that records of the model compare by value.</summary>
/// <typeparam name="T">The element.</typeparam>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly ImmutableArray<T> _items;

    /// <summary>Makes a list.</summary>
    /// <param name="items">The elements.</param>
    public EquatableList(ImmutableArray<T> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The elements.</summary>
    /// <returns>A span over them.</returns>
    public ReadOnlySpan<T> AsSpan() => _items.IsDefault ? [] : _items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(EquatableList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items.IsDefault ? [] : _items)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two lists are equal, element by element.</summary>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);
}

/// <summary>Makes lists for collection expressions.</summary>
public static class EquatableList
{
    /// <summary>Makes a list.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="items">The elements.</param>
    /// <returns>The list.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
