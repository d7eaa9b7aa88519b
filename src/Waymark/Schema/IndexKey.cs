namespace Waymark.Schema;

/// <summary>A key of an index: a column or an expression.</summary>
public sealed record IndexKey
{
    /// <summary>The column; null for an expression.</summary>
    public string? Column { get; init; }

    /// <summary>The expression; null for a column.</summary>
    public SqlExpression? Expression { get; init; }

    /// <summary>Its collation, when not the column's.</summary>
    public ObjectName? Collation { get; init; }

    /// <summary>Its operator class, when not the type's default.</summary>
    public ObjectName? OperatorClass { get; init; }

    /// <summary>Parameters of the operator class.</summary>
    public EquatableList<StorageOption> OperatorClassOptions { get; init; }

    /// <summary>Whether it is in descending order.</summary>
    public bool Descending { get; init; }

    /// <summary>The statistics target of an expression, when not the default.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>Where nulls stand; null for the direction's default.</summary>
    public bool? NullsFirst { get; init; }
}
