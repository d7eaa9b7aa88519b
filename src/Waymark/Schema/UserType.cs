using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A type that users define.</summary>
[JsonDerivedType(typeof(EnumType), "enum")]
[JsonDerivedType(typeof(CompositeType), "composite")]
[JsonDerivedType(typeof(RangeType), "range")]
[JsonDerivedType(typeof(Domain), "domain")]
[JsonDerivedType(typeof(BaseType), "base")]
public abstract record UserType : SchemaObject;

/// <summary>An enum type.</summary>
public sealed record EnumType : UserType
{
    /// <summary>Its labels, in order.</summary>
    public required EquatableList<string> Labels { get; init; }
}

/// <summary>A composite type.</summary>
public sealed record CompositeType : UserType
{
    /// <summary>Its attributes, in order; only name, type, collation and comment of each count.</summary>
    public required EquatableList<Column> Attributes { get; init; }
}

/// <summary>A range type.</summary>
public sealed record RangeType : UserType
{
    /// <summary>The type of its bounds.</summary>
    public required DataType Subtype { get; init; }

    /// <summary>The type of sets of its ranges, which comes and goes with it; in its schema where none is given.</summary>
    [JsonIgnore]
    public ObjectName? Multirange { get; init; }

    /// <summary>Its other options (<c>subtype_opclass</c>, <c>collation</c>, <c>canonical</c>, <c>subtype_diff</c>, <c>multirange_type_name</c>), sorted.</summary>
    public EquatableList<StorageOption> Options { get; init; }
}

/// <summary>A type that is made of functions (manual, CREATE TYPE, base types), or the shell of one: its name alone.</summary>
public sealed record BaseType : UserType
{
    /// <summary>Its options (<c>input</c>, <c>output</c>, <c>storage</c> and the rest), sorted; none for a shell.</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>Whether it is a shell, which nothing can be made of but the functions that it is to have.</summary>
    [JsonIgnore]
    public bool IsShell => Options.IsEmpty;
}

/// <summary>A domain.</summary>
public sealed record Domain : UserType
{
    /// <summary>The type that it narrows.</summary>
    public required DataType BaseType { get; init; }

    /// <summary>Its default.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>Whether it refuses nulls.</summary>
    public bool NotNull { get; init; }

    /// <summary>Its collation, when not the type's.</summary>
    public ObjectName? Collation { get; init; }

    /// <summary>Its check constraints.</summary>
    public EquatableList<CheckConstraint> Checks { get; init; }
}
