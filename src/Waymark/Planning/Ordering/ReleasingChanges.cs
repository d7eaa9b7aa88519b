using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning.Ordering;

/// <summary>The changes after which an object no longer depends on what it depended on: it is gone, or is another.</summary>
internal sealed class ReleasingChanges
{
    private static readonly List<int> None = [];

    private readonly Dictionary<ObjectIdentity, List<int>> _drops = [];
    private readonly Dictionary<ObjectIdentity, List<int>> _others = [];

    private ReleasingChanges()
    {
    }

    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => _drops.Count == 0 && _others.Count == 0;

    /// <summary>Collects them.</summary>
    internal static ReleasingChanges Of(IReadOnlyList<SchemaChange> changes)
    {
        var releases = new ReleasingChanges();
        for (var i = 0; i < changes.Count; i++)
        {
            if (DroppedObjects.IsDrop(changes[i]))
            {
                Note(releases._drops, Dropped(changes[i]), i);
            }
            else if (Replaces(changes[i]))
            {
                foreach (var target in changes[i] is ReplaceType replace ? replace.Together.Select(r => r.Target) : [changes[i].Target])
                {
                    Note(releases._others, target, i);
                }
            }
        }

        return releases;
    }

    /// <summary>The changes that release an object; for a part without any of its own, the drop of its owner.</summary>
    internal IEnumerable<int> Of(ObjectIdentity item)
    {
        var own = _drops.GetValueOrDefault(item, None);
        var others = _others.GetValueOrDefault(item, None);
        return own.Count + others.Count > 0 || !item.IsPart ? own.Concat(others) : OfOwner(item);
    }

    private IEnumerable<int> OfOwner(ObjectIdentity item) =>
        _drops.GetValueOrDefault(new ObjectIdentity(ObjectType.Table, item.Name), None)
            .Concat(_drops.GetValueOrDefault(new ObjectIdentity(ObjectType.View, item.Name), None))
            .Concat(_drops.GetValueOrDefault(new ObjectIdentity(ObjectType.MaterializedView, item.Name), None));

    // What the checks of a domain need, the domain needs.
    private static ObjectIdentity Dropped(SchemaChange change) => change switch
    {
        DropConstraint drop => ConstraintKeys.Of(drop.Table, drop.Constraint),
        DropDomainConstraint drop => new ObjectIdentity(ObjectType.Domain, drop.Domain),
        _ => change.Target,
    };

    private static bool Replaces(SchemaChange change) => change
        is ReplaceView or ReplaceRoutine or ReplaceTrigger or AlterPolicy or ReplaceType
        or AlterColumnType or SetColumnDefault { From.Default: not null } or SetColumnGeneration or AlterAttributeType or SetDomainDefault { From: not null } or SetViewColumnDefault { From: not null }
        or DetachPartition or DropInheritance or SetSequenceOwner or RebuildTable;

    private static void Note(Dictionary<ObjectIdentity, List<int>> map, ObjectIdentity key, int change)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(change);
    }
}
