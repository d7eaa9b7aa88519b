namespace Waymark.Schema;

/// <summary>A schema itself.</summary>
/// <param name="Name">Its name.</param>
public sealed record SchemaDefinition(string Name)
{
    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}
