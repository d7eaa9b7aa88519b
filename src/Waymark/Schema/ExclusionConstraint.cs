namespace Waymark.Schema;

/// <summary>An exclusion constraint (PostgreSQL manual, CREATE TABLE).</summary>
public sealed record ExclusionConstraint : TableConstraint
{
    /// <summary>The index's access method.</summary>
    public required string Method { get; init; }

    /// <summary>What is compared.</summary>
    public required EquatableList<ExclusionElement> Elements { get; init; }

    /// <summary>Columns that its index carries beside.</summary>
    public EquatableList<string> Include { get; init; }

    /// <summary>Which rows it holds for; null for all.</summary>
    public SqlExpression? Predicate { get; init; }

    /// <summary>Storage options of its index.</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>The tablespace of its index; null for the default.</summary>
    public string? Tablespace { get; init; }
}

/// <summary>A key of an exclusion constraint and the operator that compares it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Operator">The operator, with its schema when it needs one.</param>
public sealed record ExclusionElement(IndexKey Key, string Operator);
