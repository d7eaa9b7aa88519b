using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>GRANT and REVOKE.</summary>
internal static class PrivilegeStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(PrivilegeChange change)
    {
        var first = change.Privileges[0];
        var (actions, on) = (string.Join(", ", Actions(change.Privileges)), $"ON {first.Kind} {Object(first)}");
        var roles = string.Join(", ", change.Grantees.Select(SqlText.Role));
        return change switch
        {
            GrantPrivileges => $"GRANT {actions} {on} TO {roles}{(first.GrantOption ? " WITH GRANT OPTION" : string.Empty)}",
            RevokePrivileges => $"REVOKE {actions} {on} FROM {roles}",
            RevokeGrantOption => $"REVOKE GRANT OPTION FOR {actions} {on} FROM {roles}",
            _ => throw UnknownChange.Of(change),
        };
    }

    private static IEnumerable<string> Actions(EquatableList<Privilege> privileges) => privileges
        .GroupBy(p => (p.Action, IsOfColumns: p.Column is not null))
        .Select(g => g.Key.IsOfColumns ? $"{g.Key.Action} ({SqlText.Names(g.Select(p => p.Column!))})" : g.Key.Action);

    private static string Object(Privilege privilege) => privilege.Kind switch
    {
        "SCHEMA" => SqlText.Name(privilege.On.Name),
        "FUNCTION" or "PROCEDURE" => $"{SqlText.Name(privilege.On)}({string.Join(", ", privilege.Signature.Select(SqlText.Type))})",
        _ => SqlText.Name(privilege.On),
    };
}
