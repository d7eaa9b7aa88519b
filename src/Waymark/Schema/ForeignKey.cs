namespace Waymark.Schema;

/// <summary>A foreign key.</summary>
public sealed record ForeignKey : TableConstraint
{
    /// <summary>The referring columns.</summary>
    public required EquatableList<string> Columns { get; init; }

    /// <summary>The table that is referred to.</summary>
    public required ObjectName ReferencedTable { get; init; }

    /// <summary>The columns referred to; empty for the primary key.</summary>
    public EquatableList<string> ReferencedColumns { get; init; }

    /// <summary>What an update of the referenced row does.</summary>
    public ReferentialAction OnUpdate { get; init; }

    /// <summary>What a delete of the referenced row does.</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>The columns that SET NULL or SET DEFAULT sets; empty for all.</summary>
    public EquatableList<string> OnDeleteColumns { get; init; }

    /// <summary>Whether a row may not be partly null (<c>MATCH FULL</c>).</summary>
    public bool MatchFull { get; init; }

    /// <summary>Whether rows that were there before have not been checked.</summary>
    public bool NotValid { get; init; }

    /// <summary>Whether it is declared but not enforced.</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Whether the last column is a period (<c>PERIOD</c>).</summary>
    public bool Period { get; init; }
}

/// <summary>What happens to referring rows.</summary>
public enum ReferentialAction
{
    /// <summary>An error, at the end of the statement or transaction.</summary>
    NoAction,

    /// <summary>An error, at once.</summary>
    Restrict,

    /// <summary>The same happens to them.</summary>
    Cascade,

    /// <summary>Their columns become null.</summary>
    SetNull,

    /// <summary>Their columns become their defaults.</summary>
    SetDefault,
}
