using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>An object of a schema that has a name of its own.</summary>
public abstract record SchemaObject
{
    /// <summary>Its name.</summary>
    public required ObjectName Name { get; init; }

    /// <summary>Its name as it was written, where the dialect's names are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}
