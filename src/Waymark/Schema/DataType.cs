using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>The type of a column, attribute, parameter or domain.</summary>
/// <param name="Name">The type's name; a builtin type has no schema and its dialect's canonical name (<c>character varying</c>).</param>
public sealed record DataType(ObjectName Name)
{
    /// <summary>The whole type as it was written, where the dialect's types are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>What stands in parentheses: length, precision and scale.</summary>
    public EquatableList<string> Modifiers { get; init; }

    /// <summary>What follows the parentheses: <c>with time zone</c>, or an interval's fields; empty for most.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>The number of array dimensions; 0 for no array. PostgreSQL does not keep more than whether there are any.</summary>
    public int ArrayDimensions { get; init; }

    /// <summary>Whether a function returns a set of this type.</summary>
    public bool IsSet { get; init; }
}
