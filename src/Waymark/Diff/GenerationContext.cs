using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>What surrounds a change when it is written as statements.</summary>
public sealed record GenerationContext
{
    /// <summary>The schema before the plan, normalised.</summary>
    public required DatabaseSchema Current { get; init; }

    /// <summary>The schema after the plan, normalised; what is not dropped because drops are off is part of it.</summary>
    public required DatabaseSchema Desired { get; init; }

    /// <summary>How the plan is made.</summary>
    public required DiffConfig Config { get; init; }
}
