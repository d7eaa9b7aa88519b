using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the privileges of managed roles. What is the same for several roles on one object is one change.</summary>
internal static class PrivilegeDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var initial = scope.PrivilegesOfNew().ToList();
        if (initial.Count == 0 && scope.Current.Schema.Privileges == scope.Desired.Schema.Privileges)
        {
            return;
        }

        var current = scope.Current.Schema.Privileges.Concat(initial).ToHashSet();
        var desired = scope.Desired.Schema.Privileges.ToHashSet();
        var granted = scope.Desired.Schema.Privileges.Where(p => !current.Contains(p) && !HasMore(current, p)).ToList();
        var removed = scope.Current.Schema.Privileges.Where(p => !desired.Contains(p) && !HasMore(desired, p)).ToList();
        var limited = removed.Where(p => p.GrantOption && desired.Contains(p with { GrantOption = false })).ToHashSet();
        scope.Changes.AddRange(Group(granted).Select(g => new GrantPrivileges(g.Grantees, g.Privileges)));
        scope.Undeclared.AddRange(Group(removed.Where(p => !limited.Contains(p))).Select(g => new RevokePrivileges(g.Grantees, g.Privileges)));
        scope.Changes.AddRange(Revokes(initial, desired));
        scope.Undeclared.AddRange(Group(limited).Select(g => new RevokeGrantOption(g.Grantees, g.Privileges)));
    }

    /// <summary>The changes that grant privileges.</summary>
    internal static IEnumerable<SchemaChange> Grants(IEnumerable<Privilege> privileges) =>
        Group(privileges).Select(g => new GrantPrivileges(g.Grantees, g.Privileges));

    /// <summary>The changes that take away what is held on new objects from the start and not desired: nobody has relied on it.</summary>
    internal static IEnumerable<SchemaChange> Revokes(IEnumerable<Privilege> initial, HashSet<Privilege> desired) =>
        Group(initial.Where(p => !desired.Contains(p) && !HasMore(desired, p))).Select(g => new RevokePrivileges(g.Grantees, g.Privileges));

    // One that may be granted on is more than the same without.
    private static bool HasMore(HashSet<Privilege> privileges, Privilege privilege) => !privilege.GrantOption && privileges.Contains(privilege with { GrantOption = true });

    private static IEnumerable<(EquatableList<string> Grantees, EquatableList<Privilege> Privileges)> Group(IEnumerable<Privilege> privileges) =>
        privileges
            .GroupBy(p => (p.Kind, p.On, Signature: ObjectIdentities.SignatureOf(p.Signature), p.GrantOption, p.Grantee))
            .Select(g => (g.Key, Privileges: new EquatableList<Privilege>([.. g.OrderBy(p => p.Action, StringComparer.Ordinal).ThenBy(p => p.Column, StringComparer.Ordinal)])))
            .GroupBy(g => (g.Key.Kind, g.Key.On, g.Key.Signature, g.Key.GrantOption, Actions: g.Privileges.Map(p => (p.Action, p.Column))))
            .Select(g => (new EquatableList<string>([.. g.Select(x => x.Key.Grantee).Order(StringComparer.Ordinal)]), g.MinBy(x => x.Key.Grantee, StringComparer.Ordinal).Privileges))
            .OrderBy(g => g.Item2[0].On)
            .ThenBy(g => g.Item1[0], StringComparer.Ordinal);
}
