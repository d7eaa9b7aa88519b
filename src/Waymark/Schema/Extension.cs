namespace Waymark.Schema;

/// <summary>An extension. Its own objects are not part of the model.</summary>
/// <param name="Name">Its name.</param>
public sealed record Extension(string Name)
{
    /// <summary>The schema of its objects; null where none was given.</summary>
    public string? Schema { get; init; }

    /// <summary>Its version; null where none was asked for.</summary>
    public string? Version { get; init; }

    /// <summary>Its comment; null in a desired schema for the one that it brings.</summary>
    public string? Comment { get; init; }
}
