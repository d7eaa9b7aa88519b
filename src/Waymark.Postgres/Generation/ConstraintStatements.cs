using Waymark.Diff.Changes;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about constraints of tables.</summary>
internal static class ConstraintStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(ConstraintChange change) => $"ALTER TABLE {SqlText.Name(change.Table)} {Action(change)}";

    private static string Action(ConstraintChange change) => change switch
    {
        AddConstraint add => $"ADD {ConstraintText.Of(add.Constraint)}",
        DropConstraint => $"DROP CONSTRAINT {Name(change)}",
        RenameConstraint rename => $"RENAME CONSTRAINT {SqlText.Name(rename.From)} TO {Name(change)}",
        ValidateConstraint => $"VALIDATE CONSTRAINT {Name(change)}",
        AlterConstraint alter => $"ALTER CONSTRAINT {Name(change)}{Deferral(alter)}",
        _ => throw UnknownChange.Of(change),
    };

    private static string Name(ConstraintChange change) => SqlText.Name(change.Name ?? string.Empty);

    private static string Deferral(AlterConstraint alter) => alter.Constraint.Deferral switch
    {
        Schema.Deferral.NotDeferrable => " NOT DEFERRABLE",
        Schema.Deferral.InitiallyImmediate => " DEFERRABLE INITIALLY IMMEDIATE",
        _ => " DEFERRABLE INITIALLY DEFERRED",
    };
}
