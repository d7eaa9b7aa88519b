using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Tells an object of a schema from every other.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Name">Its name; for what belongs to a table, view, type or index owner, that one's name.</param>
/// <param name="Part">The column, constraint, index, trigger or policy of <paramref name="Name"/>; a routine's input types as <c>(integer, text)</c>; empty otherwise.</param>
public readonly record struct ObjectIdentity(ObjectType Type, ObjectName Name, string Part = "") : IComparable<ObjectIdentity>
{
    /// <summary>Whether it belongs to a table or view, by whose name it goes.</summary>
    public bool IsPart => Type is ObjectType.Column or ObjectType.Constraint or ObjectType.Index or ObjectType.Trigger or ObjectType.Policy;

    /// <inheritdoc/>
    public int CompareTo(ObjectIdentity other)
    {
        var byType = Type.CompareTo(other.Type);
        if (byType != 0)
        {
            return byType;
        }

        var byName = Name.CompareTo(other.Name);
        return byName != 0 ? byName : string.CompareOrdinal(Part, other.Part);
    }

    /// <summary>The object as messages name it.</summary>
    /// <returns>For example <c>table app.users</c>, <c>column app.users.email</c>, <c>function app.total(integer)</c>.</returns>
    public override string ToString() => Type == ObjectType.Opaque ? $"{Type.Describe()} {(Name.Name.Length == 0 ? string.Empty : $"{Name} ")}({Part})"
        : Part.Length == 0 ? $"{Type.Describe()} {Name}"
        : Part[0] == '(' ? $"{Type.Describe()} {Name}{Part}"
        : $"{Type.Describe()} {Name}.{Part}";

    /// <summary>Orders by type, name and part.</summary>
    public static bool operator <(ObjectIdentity left, ObjectIdentity right) => left.CompareTo(right) < 0;

    /// <summary>Orders by type, name and part.</summary>
    public static bool operator >(ObjectIdentity left, ObjectIdentity right) => left.CompareTo(right) > 0;

    /// <summary>Orders by type, name and part.</summary>
    public static bool operator <=(ObjectIdentity left, ObjectIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by type, name and part.</summary>
    public static bool operator >=(ObjectIdentity left, ObjectIdentity right) => left.CompareTo(right) >= 0;
}
