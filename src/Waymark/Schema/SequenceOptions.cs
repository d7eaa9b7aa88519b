namespace Waymark.Schema;

/// <summary>How a sequence counts; null is the engine's default for its type and direction.</summary>
public sealed record SequenceOptions
{
    /// <summary>The type of its values: <c>smallint</c>, <c>integer</c> or <c>bigint</c>; null for the default.</summary>
    public string? DataType { get; init; }

    /// <summary>Its first value.</summary>
    public long? Start { get; init; }

    /// <summary>Its step.</summary>
    public long? Increment { get; init; }

    /// <summary>Its least value.</summary>
    public long? Minimum { get; init; }

    /// <summary>Its greatest value.</summary>
    public long? Maximum { get; init; }

    /// <summary>How many values a session takes at once.</summary>
    public long? Cache { get; init; }

    /// <summary>Whether it starts again at its end.</summary>
    public bool Cycle { get; init; }

    /// <summary>The sequence's own name, where an identity column gives one.</summary>
    public ObjectName? Name { get; init; }
}
