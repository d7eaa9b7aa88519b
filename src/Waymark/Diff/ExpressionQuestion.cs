using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Whether two expressions are one to the engine: they differ as text, or may mean other routines.</summary>
public sealed record ExpressionQuestion
{
    /// <summary>Where the expression stands.</summary>
    public required ExpressionKind Kind { get; init; }

    /// <summary>
    /// What it belongs to, as it will be when the renames of the plan are done: a table for a default, check, index, policy, trigger
    /// and partition; a view; a domain; a routine.
    /// </summary>
    public required SchemaObject Host { get; init; }

    /// <summary>The same object as it is desired.</summary>
    public required SchemaObject DesiredHost { get; init; }

    /// <summary>The part of the host: the column of a default or generated column, the index's key number; empty otherwise.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>The expression that the database holds, its names as they will be after the plan's renames.</summary>
    public required SqlExpression Current { get; init; }

    /// <summary>The expression that is desired.</summary>
    public required SqlExpression Desired { get; init; }

    /// <summary>Routines that are not there yet, or not as they will be called, of which the desired expression may choose one by its name.</summary>
    public EquatableList<Routine> NewRoutines { get; init; }

    /// <summary>What the names in the expressions mean when the plan is done; null where that is not known.</summary>
    public ExpressionContext? Context { get; init; }
}

/// <summary>What surrounds an expression when the plan is done.</summary>
/// <param name="Desired">The schema as it is desired.</param>
/// <param name="ChangedTables">Its tables that are not there yet as they are desired: new ones, and those of another name or other columns.</param>
/// <param name="ChangedViews">Its views that are perhaps not there yet as they are desired: new ones, and those whose queries differ as text.</param>
public sealed record ExpressionContext(SchemaLookup Desired, IReadOnlySet<ObjectName> ChangedTables, IReadOnlySet<ObjectName> ChangedViews)
{
    /// <summary>Its composite types that are not there yet as they are desired.</summary>
    public IReadOnlySet<ObjectName> ChangedTypes { get; init; } = new HashSet<ObjectName>();

    /// <summary>Its routines that are not there yet, or that return something else; by their names.</summary>
    public IReadOnlySet<ObjectName> ChangedRoutines { get; init; } = new HashSet<ObjectName>();
}

/// <summary>What the engine says of two expressions.</summary>
public enum ExpressionVerdict
{
    /// <summary>They differ, or the engine cannot tell.</summary>
    Different,

    /// <summary>They are one.</summary>
    Equal,

    /// <summary>For queries of views: they differ, and the one can replace the other in place.</summary>
    Replaceable,
}
