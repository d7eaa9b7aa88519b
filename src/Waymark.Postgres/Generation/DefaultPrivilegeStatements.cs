using Waymark.Diff.Changes;

namespace Waymark.Postgres.Generation;

/// <summary>ALTER DEFAULT PRIVILEGES.</summary>
internal static class DefaultPrivilegeStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(DefaultPrivilegeChange change)
    {
        var creator = change.On.Creator is { } role ? $" FOR ROLE {SqlText.Name(role)}" : string.Empty;
        var schema = change.On.Schema is { } name ? $" IN SCHEMA {SqlText.Name(name)}" : string.Empty;
        var (actions, roles) = (string.Join(", ", change.Actions), string.Join(", ", change.Grantees.Select(SqlText.Role)));
        return $"ALTER DEFAULT PRIVILEGES{creator}{schema} " + change switch
        {
            GrantDefaultPrivileges grant => $"GRANT {actions} ON {change.On.Kind}S TO {roles}{(grant.GrantOption ? " WITH GRANT OPTION" : string.Empty)}",
            RevokeDefaultPrivileges => $"REVOKE {actions} ON {change.On.Kind}S FROM {roles}",
            RevokeDefaultGrantOption => $"REVOKE GRANT OPTION FOR {actions} ON {change.On.Kind}S FROM {roles}",
            _ => throw UnknownChange.Of(change),
        };
    }
}
