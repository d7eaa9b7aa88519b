using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares what managed roles are granted on new objects.</summary>
internal static class DefaultPrivilegeDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var (current, desired) = (scope.Current.Schema.DefaultPrivileges, scope.Desired.Schema.DefaultPrivileges);
        foreach (var to in desired)
        {
            Compare(scope, current.FirstOrDefault(to.IsOfSameObjects) ?? Unchanged(scope, to), to);
        }

        foreach (var undeclared in current.Where(c => !desired.Any(c.IsOfSameObjects)))
        {
            Compare(scope, undeclared, undeclared with { Grants = [] });
        }
    }

    // Where nobody has changed anything, the engine grants what it grants by itself.
    private static DefaultPrivileges Unchanged(DiffScope scope, DefaultPrivileges of) =>
        of with { Grants = of.Schema is null ? [.. scope.InitialGrants(of.Kind).Where(g => scope.Context.Config.ManagedRoles.Contains(g.Grantee))] : [] };

    private static void Compare(DiffScope scope, DefaultPrivileges current, DefaultPrivileges desired)
    {
        var (had, has) = (current.Grants.ToHashSet(), desired.Grants.ToHashSet());
        var granted = desired.Grants.Where(g => !had.Contains(g) && !HasMore(had, g));
        var removed = current.Grants.Where(g => !has.Contains(g) && !HasMore(has, g)).ToLookup(g => g.GrantOption && has.Contains(g with { GrantOption = false }));
        scope.Changes.AddRange(Group(granted).Select(g => new GrantDefaultPrivileges(desired, g.Grantees, g.Actions, g.GrantOption)));
        scope.Undeclared.AddRange(Group(removed[false]).Select(g => new RevokeDefaultPrivileges(desired, g.Grantees, g.Actions)));
        scope.Undeclared.AddRange(Group(removed[true]).Select(g => new RevokeDefaultGrantOption(desired, g.Grantees, g.Actions)));
    }

    private static bool HasMore(HashSet<DefaultGrant> grants, DefaultGrant grant) => !grant.GrantOption && grants.Contains(grant with { GrantOption = true });

    private static IEnumerable<(EquatableList<string> Grantees, EquatableList<string> Actions, bool GrantOption)> Group(IEnumerable<DefaultGrant> grants) =>
        grants
            .GroupBy(g => (g.Grantee, g.GrantOption))
            .GroupBy(g => (g.Key.GrantOption, Actions: new EquatableList<string>([.. g.Select(x => x.Action).Order(StringComparer.Ordinal)])))
            .Select(g => (new EquatableList<string>([.. g.Select(x => x.Key.Grantee).Order(StringComparer.Ordinal)]), g.Key.Actions, g.Key.GrantOption));
}
