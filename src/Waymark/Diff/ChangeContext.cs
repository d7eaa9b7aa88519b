using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>What surrounds a change when a dialect judges it or writes it as statements.</summary>
public sealed record ChangeContext
{
    /// <summary>The schema before the plan, normalised, the plan's renames done.</summary>
    public required SchemaLookup Current { get; init; }

    /// <summary>The schema after the plan, normalised; what is not dropped because drops are off is part of it.</summary>
    public required SchemaLookup Desired { get; init; }

    /// <summary>What roles are granted on the objects that the plan makes, where it is not what the engine grants by itself.</summary>
    public EquatableList<DefaultPrivileges> InEffect { get; init; }

    /// <summary>How the plan is made.</summary>
    public required DiffConfig Config { get; init; }

    /// <summary>The views and triggers for which the engine would refuse to rename anything, or to drop a column (<see cref="IRenameRehearsal"/>).</summary>
    public IReadOnlySet<ObjectIdentity> Obstacles { get; init; } = new HashSet<ObjectIdentity>();
}
