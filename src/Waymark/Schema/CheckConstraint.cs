namespace Waymark.Schema;

/// <summary>A check constraint, of a table or a domain.</summary>
public sealed record CheckConstraint : TableConstraint
{
    /// <summary>What must not be false.</summary>
    public required SqlExpression Expression { get; init; }

    /// <summary>Whether child tables do not inherit it.</summary>
    public bool NoInherit { get; init; }

    /// <summary>Whether rows that were there before have not been checked.</summary>
    public bool NotValid { get; init; }

    /// <summary>Whether it is declared but not enforced.</summary>
    public bool NotEnforced { get; init; }
}
