using Waymark.Diff;
using Waymark.Planning.Files;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>A plan for a database, and what it was made from.</summary>
public sealed record DatabasePlan
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What is desired.</summary>
    public required DesiredSchema Desired { get; init; }

    /// <summary>What the database held.</summary>
    public required InspectedSchema Current { get; init; }

    /// <summary>What was inspected.</summary>
    public required InspectionScope Scope { get; init; }

    /// <summary>How the plan was made.</summary>
    public required DiffConfig Config { get; init; }

    /// <summary>The dialect that it was made by.</summary>
    public required ISchemaDialect Dialect { get; init; }

    /// <summary>The plan as a file that is refused when the database has changed.</summary>
    /// <returns>The file's content.</returns>
    public PlanFile ToFile() => new() { Plan = Plan, Fingerprint = SchemaFingerprint.Of(Current.Schema), Scope = Scope };
}
