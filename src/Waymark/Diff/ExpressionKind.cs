namespace Waymark.Diff;

/// <summary>Where a piece of SQL text of the model stands, which decides how it is read.</summary>
public enum ExpressionKind
{
    /// <summary>The default of a column, domain or parameter.</summary>
    Default,

    /// <summary>How a generated column is computed.</summary>
    Generated,

    /// <summary>A check constraint of a table.</summary>
    Check,

    /// <summary>A check constraint of a domain.</summary>
    DomainCheck,

    /// <summary>A key of an index or exclusion constraint.</summary>
    IndexKey,

    /// <summary>The predicate of an index or exclusion constraint.</summary>
    IndexPredicate,

    /// <summary>What follows <c>PARTITION BY</c>.</summary>
    PartitionKey,

    /// <summary>What follows <c>FOR VALUES</c>.</summary>
    PartitionBound,

    /// <summary>The USING expression of a policy.</summary>
    PolicyUsing,

    /// <summary>The WITH CHECK expression of a policy.</summary>
    PolicyCheck,

    /// <summary>The condition of a trigger.</summary>
    TriggerWhen,

    /// <summary>The statements of a trigger that has a body.</summary>
    TriggerBody,

    /// <summary>The query of a view.</summary>
    ViewQuery,

    /// <summary>The body of a routine as a string, in the routine's language.</summary>
    RoutineBody,

    /// <summary>The body of a routine in standard SQL.</summary>
    RoutineSqlBody,

    /// <summary>A whole statement.</summary>
    Statement,
}
