using Waymark.Diff;

namespace Waymark.Planning.Files;

/// <summary>A plan as it is kept in a file, with what it takes to know whether it still fits the database.</summary>
public sealed record PlanFile
{
    /// <summary>The version of the format that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The fingerprint of the schema that the plan starts from.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What was inspected, and is to be inspected again.</summary>
    public required InspectionScope Scope { get; init; }

    /// <summary>Requires that a database is as it was when the plan was made.</summary>
    /// <param name="backend">The backend of the database.</param>
    /// <param name="current">What it holds, inspected by <see cref="Scope"/>.</param>
    /// <exception cref="SchemaDiffException">It is not.</exception>
    public void RequireUnchanged(string backend, InspectedSchema current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (backend != Plan.Backend)
        {
            throw new SchemaDiffException(SchemaCodes.OtherPlanVersion, $"the plan is for {Plan.Backend}, and this is {backend}");
        }

        if (SchemaFingerprint.Of(current.Schema) != Fingerprint)
        {
            throw new SchemaDiffException(SchemaCodes.DatabaseChanged, "the database has changed since the plan was made; plan again");
        }
    }
}
