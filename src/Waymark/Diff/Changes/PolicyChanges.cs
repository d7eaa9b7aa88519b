using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a row-level security policy.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Name">The policy's name.</param>
public abstract record PolicyChange(ObjectName Table, string Name) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Policy, Table, Name);
}

/// <summary>Makes a policy.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Policy">The policy.</param>
public sealed record CreatePolicy(ObjectName Table, Policy Policy) : PolicyChange(Table, Policy?.Name ?? string.Empty);

/// <summary>Changes the roles and expressions of a policy in place.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The policy as it is.</param>
/// <param name="Policy">The policy as it is desired.</param>
public sealed record AlterPolicy(ObjectName Table, Policy From, Policy Policy) : PolicyChange(Table, Policy?.Name ?? string.Empty);

/// <summary>Gives a policy another name.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenamePolicy(ObjectName Table, string From, string To) : PolicyChange(Table, To);

/// <summary>Drops a policy.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Policy">The policy.</param>
public sealed record DropPolicy(ObjectName Table, Policy Policy) : PolicyChange(Table, Policy?.Name ?? string.Empty);
