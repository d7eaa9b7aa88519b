namespace Waymark.Schema;

/// <summary>A primary key or unique constraint.</summary>
public sealed record KeyConstraint : TableConstraint
{
    /// <summary>Whether it is the primary key.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Its columns, in order.</summary>
    public required EquatableList<IndexKey> Keys { get; init; }

    /// <summary>Columns that its index carries beside.</summary>
    public EquatableList<string> Include { get; init; }

    /// <summary>Whether nulls equal each other.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether the last column is a period without overlaps.</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>What a conflict does, where the engine lets a constraint say so (SQLite's <c>ON CONFLICT</c>).</summary>
    public string? OnConflict { get; init; }

    /// <summary>Storage options of its index.</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>The tablespace of its index.</summary>
    public string? Tablespace { get; init; }

    /// <summary>Whether the table is clustered by its index.</summary>
    public bool Clustered { get; init; }
}
