namespace Waymark.Schema;

/// <summary>A sequence.</summary>
public sealed record Sequence : SchemaObject
{
    /// <summary>How it counts.</summary>
    public required SequenceOptions Options { get; init; }

    /// <summary>Whether it is not written to the log.</summary>
    public bool Unlogged { get; init; }

    /// <summary>The table of the column that owns it.</summary>
    public ObjectName? OwnerTable { get; init; }

    /// <summary>The column that owns it: it is dropped with it.</summary>
    public string? OwnerColumn { get; init; }
}
