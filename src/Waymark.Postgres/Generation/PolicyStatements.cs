using System.Text;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about row-level security policies.</summary>
internal static class PolicyStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(PolicyChange change)
    {
        var (table, name) = (SqlText.Name(change.Table), SqlText.Name(change.Name));
        return change switch
        {
            CreatePolicy create => $"CREATE POLICY {name} ON {table}{Definition(create.Policy)}",
            AlterPolicy alter => $"ALTER POLICY {name} ON {table}{Difference(alter.From, alter.Policy)}",
            RenamePolicy rename => $"ALTER POLICY {SqlText.Name(rename.From)} ON {table} RENAME TO {name}",
            DropPolicy => $"DROP POLICY {name} ON {table}",
            _ => throw UnknownChange.Of(change),
        };
    }

    private static string Definition(Policy policy)
    {
        var text = new StringBuilder(policy.Restrictive ? " AS RESTRICTIVE" : string.Empty);
        text.Append(policy.Command == "ALL" ? string.Empty : $" FOR {policy.Command}").Append(IsForAll(policy) ? string.Empty : Roles(policy));
        return text.Append(Clause(" USING", policy.Using)).Append(Clause(" WITH CHECK", policy.Check)).ToString();
    }

    private static string Difference(Policy from, Policy to) =>
        (from.Roles == to.Roles ? string.Empty : Roles(to))
        + (from.Using == to.Using ? string.Empty : Clause(" USING", to.Using))
        + (from.Check == to.Check ? string.Empty : Clause(" WITH CHECK", to.Check));

    private static string Roles(Policy policy) => $" TO {(policy.Roles.IsEmpty ? "PUBLIC" : string.Join(", ", policy.Roles.Select(SqlText.Role)))}";

    private static bool IsForAll(Policy policy) => policy.Roles.IsEmpty || policy.Roles == [Parsing.SchemaBuilder.Public];

    private static string Clause(string words, SqlExpression? expression) => expression is null ? string.Empty : $"{words} ({SqlText.Expression(expression)})";
}
