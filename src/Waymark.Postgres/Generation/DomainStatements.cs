using Waymark.Diff.Changes;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about domains.</summary>
internal static class DomainStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(DomainChange change) => $"ALTER DOMAIN {SqlText.Name(change.Domain)} {Action(change)}";

    private static string Action(DomainChange change) => change switch
    {
        SetDomainDefault set => set.To is { } value ? $"SET DEFAULT {SqlText.Expression(value)}" : "DROP DEFAULT",
        SetDomainNotNull set => set.NotNull ? "SET NOT NULL" : "DROP NOT NULL",
        AddDomainConstraint add => $"ADD {ConstraintText.Of(add.Constraint)}",
        DropDomainConstraint drop => $"DROP CONSTRAINT {SqlText.Name(drop.Constraint.Name ?? string.Empty)}",
        RenameDomainConstraint rename => $"RENAME CONSTRAINT {SqlText.Name(rename.From)} TO {SqlText.Name(rename.To)}",
        ValidateDomainConstraint validate => $"VALIDATE CONSTRAINT {SqlText.Name(validate.Constraint)}",
        _ => throw UnknownChange.Of(change),
    };
}
