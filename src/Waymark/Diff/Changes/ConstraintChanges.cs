using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a constraint.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Name">The constraint's name; null where the engine chooses one.</param>
public abstract record ConstraintChange(ObjectName Table, string? Name) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => new(ObjectType.Constraint, Table, Name ?? string.Empty);
}

/// <summary>Adds a constraint.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Constraint">A key, foreign key, check or exclusion constraint.</param>
public sealed record AddConstraint(ObjectName Table, TableConstraint Constraint) : ConstraintChange(Table, Constraint?.Name);

/// <summary>Drops a constraint.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Constraint">The constraint.</param>
public sealed record DropConstraint(ObjectName Table, TableConstraint Constraint) : ConstraintChange(Table, Constraint?.Name);

/// <summary>Gives a constraint another name.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record RenameConstraint(ObjectName Table, string From, string To) : ConstraintChange(Table, To);

/// <summary>Checks the rows that a constraint has not been checked against.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Constraint">The constraint as it is desired.</param>
public sealed record ValidateConstraint(ObjectName Table, TableConstraint Constraint) : ConstraintChange(Table, Constraint?.Name);

/// <summary>Changes when a constraint is checked.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="From">The constraint as it is.</param>
/// <param name="Constraint">The constraint as it is desired.</param>
public sealed record AlterConstraint(ObjectName Table, TableConstraint From, TableConstraint Constraint) : ConstraintChange(Table, Constraint?.Name);
