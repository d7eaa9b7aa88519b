using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a trigger.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="Name">The trigger's name.</param>
public abstract record TriggerChange(ObjectName Owner, string Name) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Trigger, Owner, Name);
}

/// <summary>Makes a trigger.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="Trigger">The trigger.</param>
public sealed record CreateTrigger(ObjectName Owner, Trigger Trigger) : TriggerChange(Owner, Trigger?.Name ?? string.Empty);

/// <summary>Gives a trigger another definition in place (<c>CREATE OR REPLACE</c>).</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="From">The trigger as it is.</param>
/// <param name="Trigger">The trigger as it is desired.</param>
public sealed record ReplaceTrigger(ObjectName Owner, Trigger From, Trigger Trigger) : TriggerChange(Owner, Trigger?.Name ?? string.Empty);

/// <summary>Enables or disables a trigger.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="Trigger">The trigger as it is desired.</param>
public sealed record SetTriggerState(ObjectName Owner, Trigger Trigger) : TriggerChange(Owner, Trigger?.Name ?? string.Empty);

/// <summary>Enables or disables a trigger that a partition has from its parent.</summary>
/// <param name="Owner">The partition.</param>
/// <param name="Name">The trigger's name.</param>
/// <param name="State">As <see cref="Schema.Trigger.State"/>; null to enable it.</param>
public sealed record SetInheritedTriggerState(ObjectName Owner, string Name, string? State) : TriggerChange(Owner, Name);

/// <summary>Gives a trigger another name.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameTrigger(ObjectName Owner, string From, string To) : TriggerChange(Owner, To);

/// <summary>Drops a trigger.</summary>
/// <param name="Owner">The table or view.</param>
/// <param name="Trigger">The trigger.</param>
public sealed record DropTrigger(ObjectName Owner, Trigger Trigger) : TriggerChange(Owner, Trigger?.Name ?? string.Empty);
