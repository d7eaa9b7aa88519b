namespace Waymark.Schema;

/// <summary>
/// The name of an object in the model, as a catalogue spells it: folded, never quoted. The schema is null where the object
/// was named without one, and always on a database without schemas.
/// </summary>
/// <param name="Schema">The schema, or null.</param>
/// <param name="Name">The object's own name.</param>
public readonly record struct ObjectName(string? Schema, string Name) : IComparable<ObjectName>
{
    /// <inheritdoc/>
    public int CompareTo(ObjectName other)
    {
        var schema = string.CompareOrdinal(Schema, other.Schema);
        return schema != 0 ? schema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>The name for people and messages; a dialect's generator quotes names for SQL.</summary>
    /// <returns>For example <c>app.users</c>.</returns>
    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";

    /// <summary>Orders names by schema, then name, ordinally.</summary>
    public static bool operator <(ObjectName left, ObjectName right) => left.CompareTo(right) < 0;

    /// <summary>Orders names by schema, then name, ordinally.</summary>
    public static bool operator >(ObjectName left, ObjectName right) => left.CompareTo(right) > 0;

    /// <summary>Orders names by schema, then name, ordinally.</summary>
    public static bool operator <=(ObjectName left, ObjectName right) => left.CompareTo(right) <= 0;

    /// <summary>Orders names by schema, then name, ordinally.</summary>
    public static bool operator >=(ObjectName left, ObjectName right) => left.CompareTo(right) >= 0;
}
