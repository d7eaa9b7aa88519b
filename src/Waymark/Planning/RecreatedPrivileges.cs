using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Grants again what is lost when an object is dropped and made again, and takes away what it is granted anew.</summary>
internal static class RecreatedPrivileges
{
    /// <summary>The changes with the privileges of what is made again.</summary>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> changes, ChangeContext context, IChangeSupport support)
    {
        var dropped = changes.Where(c => c is DropTable or DropView or DropRoutine or DropSequence or DropType).Select(c => c.Target.Name).ToHashSet();
        dropped.UnionWith(changes.OfType<ReplaceType>().SelectMany(c => c.Together).Select(c => c.Target.Name));
        dropped.UnionWith(changes.SelectMany(c => IdentityLost(c, support)));
        if (dropped.Count == 0)
        {
            return changes;
        }

        var privileges = new InitialPrivileges(context, support);
        dropped.UnionWith([.. privileges.IdentitySequencesOf(dropped), .. dropped.SelectMany(t => OwnedSequences(t, context))]);

        var desired = context.Desired.Schema.Privileges.Where(p => p.Kind != "SCHEMA" && dropped.Contains(p.On)).ToHashSet();
        var initial = privileges.OfRecreated(dropped).ToHashSet();
        var grants = PrivilegeDiffer.Grants(desired.Where(p => !initial.Contains(p))).Concat(PrivilegeDiffer.Revokes(initial, desired));
        return [.. changes.Where(c => c is not PrivilegeChange privilege || privilege.Privileges[0].Kind == "SCHEMA" || !dropped.Contains(privilege.Target.Name)), .. grants];
    }

    // The sequence of a column that is an identity no longer; another may get its name.
    private static IEnumerable<ObjectName> IdentityLost(SchemaChange change, IChangeSupport support) => change switch
    {
        SetColumnIdentity { From.Identity: not null, To.Identity: null } set when support.IdentitySequenceOf(set.Table, set.From) is { } name => [name],
        DropColumn { Definition.Identity: not null } drop when support.IdentitySequenceOf(drop.Table, drop.Definition) is { } name => [name],
        _ => [],
    };

    // They go with their table.
    private static IEnumerable<ObjectName> OwnedSequences(ObjectName table, ChangeContext context) =>
        context.Desired.FindOwnedSequences(table).Select(s => s.Name).Where(s => context.Current.FindSequence(s)?.OwnerTable == table);
}
