namespace Waymark.Schema;

/// <summary>When a trigger that a partition has from its parent fires there, where it is not as at the parent.</summary>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="State">As <see cref="Schema.Trigger.State"/>; null when it is simply enabled.</param>
public sealed record InheritedTriggerState(string Trigger, string? State);
