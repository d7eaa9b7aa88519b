using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Two schemas whose names mean the same: what is one object has one name on both sides, or a rename says otherwise.</summary>
internal sealed record MatchedSchemas
{
    /// <summary>What is there, but for objects that are not managed.</summary>
    internal required InspectedSchema Current { get; init; }

    /// <summary>What is desired.</summary>
    internal required DatabaseSchema Desired { get; init; }

    /// <summary>Objects that have another name in the database.</summary>
    internal IReadOnlyList<ObjectRename> ObjectRenames { get; init; } = [];

    /// <summary>Annotations of what belongs to an object, their owners qualified.</summary>
    internal IReadOnlyList<Rename> PartAnnotations { get; init; } = [];

    /// <summary>Where desired objects are declared.</summary>
    internal required DeclaredLocations Locations { get; init; }
}

/// <summary>An object that has another name in the database.</summary>
/// <param name="Current">The object as it is.</param>
/// <param name="Desired">The object as it is desired.</param>
internal sealed record ObjectRename(SchemaObject Current, SchemaObject Desired);
