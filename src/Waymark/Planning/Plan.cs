using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>The statements that bring a database to a desired schema, in the order in which they are to be run.</summary>
public sealed record Plan
{
    /// <summary>The backend that the statements are for.</summary>
    public required string Backend { get; init; }

    /// <summary>The statements.</summary>
    public EquatableList<PlanStatement> Statements { get; init; }

    /// <summary>Statements that would drop what is not declared, and that are left out because drops are off.</summary>
    public EquatableList<PlanStatement> Skipped { get; init; }

    /// <summary>What an export does not have, as it is not inspected; none for other plans.</summary>
    public EquatableList<LeftOutObject> LeftOut { get; init; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Statements.IsEmpty;
}
