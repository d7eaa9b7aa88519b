namespace Waymark.Schema;

/// <summary>
/// The names of a partition's parts of its parent's indexes and constraints, which the engine makes and names. They come along, for when
/// the partition becomes a table of its own, and do not count: any two are equal.
/// </summary>
/// <param name="Items">The names.</param>
public readonly record struct InheritedNames(EquatableList<InheritedName> Items)
{
    /// <summary>Always true: what the engine chose is no difference.</summary>
    /// <param name="other">Other names.</param>
    /// <returns>True.</returns>
    public bool Equals(InheritedNames other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

/// <summary>The name of one part.</summary>
/// <param name="Parent">What it is part of: an index, key or foreign key of the parent.</param>
/// <param name="Name">What the partition's own is called.</param>
/// <param name="IsForeignKey">Whether it is a foreign key; indexes and keys share their names.</param>
public sealed record InheritedName(string Parent, string Name, bool IsForeignKey)
{
    /// <summary>Whether two names are one but for the number at its end, with which the engine makes a name that is taken another one.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>Whether they are.</returns>
    public static bool IsAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return WithoutNumber(one).SequenceEqual(WithoutNumber(other));
    }

    private static ReadOnlySpan<char> WithoutNumber(string name) => name.AsSpan().TrimEnd("0123456789");
}
