using Waymark.Names;

namespace Waymark.Sql;

/// <summary>A reference with what it means.</summary>
public sealed record ResolvedReference
{
    /// <summary>The statement that it stands in, counted from 0.</summary>
    public required int Statement { get; init; }

    /// <summary>Where it starts, in UTF-16 code units from the start of the text.</summary>
    public required int Offset { get; init; }

    /// <summary>Its length as written, schema and quotes included, in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The kind of object that it names.</summary>
    public required ObjectKind Kind { get; init; }

    /// <summary>Whether the object is looked up or created.</summary>
    public required ReferenceRole Role { get; init; }

    /// <summary>What else the text says.</summary>
    public required ReferenceTraits Traits { get; init; }

    /// <summary>The name as written.</summary>
    public required QualifiedName Written { get; init; }

    /// <summary>The name as it is sent.</summary>
    public required QualifiedName Resolved { get; init; }

    /// <summary>Why.</summary>
    public required Resolution Resolution { get; init; }
}
