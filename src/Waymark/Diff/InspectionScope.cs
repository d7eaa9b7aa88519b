using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>What an inspector looks at.</summary>
public sealed record InspectionScope
{
    /// <summary>The schemas that are managed: the search path's, then those that the desired schema mentions. Empty where there are no schemas.</summary>
    public EquatableList<string> Schemas { get; init; }

    /// <summary>The roles whose privileges are read; none are when it is empty.</summary>
    public EquatableList<string> ManagedRoles { get; init; }
}
