using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>
/// The orders that follow from partitions, inheritance and tables of a type: a table leaves its parent or type before either is changed, and joins one when both
/// are as they are desired; what changes in a parent's column reaches the children's before their own changes do.
/// </summary>
internal sealed class InheritanceOrder
{
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly ChangeGraph _graph;
    private readonly ChangeContext _context;
    private readonly ILookup<ObjectName, int> _byTable;
    private readonly ILookup<ObjectName, int> _ofTypes;
    private readonly ILookup<ObjectName, int> _attached;

    private InheritanceOrder(IReadOnlyList<SchemaChange> changes, ChangeGraph graph, ChangeContext context)
    {
        _changes = changes;
        _graph = graph;
        _context = context;
        _ofTypes = Enumerable.Range(0, changes.Count).Where(i => changes[i] is CompositeTypeChange or DropType).ToLookup(i => changes[i].Target.Name);
        _attached = Enumerable.Range(0, changes.Count).Where(i => changes[i] is AttachPartition).ToLookup(i => changes[i].Target.Name);
        _byTable = Enumerable.Range(0, changes.Count).Where(i => IsOfTable(changes[i])).ToLookup(i => changes[i].Target.Name);
    }

    /// <summary>Adds the edges.</summary>
    internal static void Add(IReadOnlyList<SchemaChange> changes, ChangeGraph graph, ChangeContext context)
    {
        var order = new InheritanceOrder(changes, graph, context);
        for (var i = 0; i < changes.Count; i++)
        {
            order.Add(i);
        }

        order.AddRoom();
    }

    private static bool IsOfTable(SchemaChange change) => change is ColumnChange or ConstraintChange or IndexChange or TriggerChange or DropTable;

    private void Add(int change)
    {
        switch (_changes[change])
        {
            case DetachPartition { Table: var table, Parent: var parent } when _context.Desired.FindTable(table)?.PartitionOf == parent:
                LeaveForAWhile(change, table, parent);
                break;
            case DetachPartition { Table: var table, Parent: var parent }:
                Leave(change, table, parent);
                break;
            case DropInheritance { Table: var table, Parent: var parent } when _context.Desired.FindTable(table)?.Inherits.Contains(parent) == true:
                LeaveForAWhile(change, table, parent);
                break;
            case DropInheritance { Table: var table, Parent: var parent }:
                Leave(change, table, parent);
                break;
            case SetTableType { From: not null } untyped:
                Leave(change, untyped.Table, untyped.Table);
                AddAfter(change, _ofTypes[untyped.From.Value]);
                break;
            case SetTableType { Table: var table }:
                Join(change, table, table);
                break;
            case AttachPartition { Table: var table, Parent: var parent }:
                Join(change, table, parent);
                break;
            case AddInheritance { Table: var table, Parent: var parent }:
                Join(change, table, parent);
                break;
            case SetInheritedTriggerState set:
                FollowTrigger(change, set.Owner, 0);
                break;
            case CreateIndex or AddConstraint when _context.Desired.FindTable(_changes[change].Target.Name) is { PartitionOf: { } parent } partition:
                BecomePart(change, partition, parent);
                break;
            case ColumnChange { Table: var table } and not RenameColumn:
                Follow(change, table, 0);
                break;
        }
    }

    private void Leave(int leaving, ObjectName table, ObjectName parent)
    {
        AddAfter(leaving, _byTable[table].Concat(_byTable[parent]).Where(c => !ChangeProvisions.Renames(_changes[c])));
        foreach (var rename in _byTable[table].Where(c => _changes[c] is RenameConstraint or RenameColumn))
        {
            _graph.AddEdge(leaving, rename, isFirm: _changes[rename] is RenameColumn && _byTable[parent].All(c => !IsSameRename(c, rename)));
        }
    }

    // What is renamed in the parent is renamed in its partition while it is there.
    private bool IsSameRename(int one, int other) => _changes[one] is RenameColumn first && _changes[other] is RenameColumn second && first.From == second.From;

    // What changes in the parent reaches a partition that comes back only while it is there.
    private void LeaveForAWhile(int leaving, ObjectName table, ObjectName parent)
    {
        AddBefore(leaving, _byTable[parent]);
        AddAfter(leaving, _byTable[table].Where(c => !ChangeProvisions.Renames(_changes[c])));
    }

    private void AddAfter(int change, IEnumerable<int> later)
    {
        foreach (var after in later)
        {
            _graph.AddEdge(change, after);
        }
    }

    private void AddBefore(int change, IEnumerable<int> earlier)
    {
        foreach (var before in earlier)
        {
            _graph.AddEdge(before, change);
        }
    }

    private void Join(int joining, ObjectName table, ObjectName parent)
    {
        AddBefore(joining, _byTable[table].Where(c => _changes[c] is not (CreateTrigger or ReplaceTrigger or SetTriggerState or SetInheritedTriggerState)));
        AddBefore(joining, _byTable[parent].Where(c => _changes[c] is ColumnChange));
    }

    private void Follow(int change, ObjectName table, int depth)
    {
        if (depth > ParentParts.DeepestInheritance || _context.Current.FindTable(table) is not { } from || _context.Desired.FindTable(table) is not { } to)
        {
            return;
        }

        foreach (var parent in ParentParts.ParentsOf(from).Intersect(ParentParts.ParentsOf(to)))
        {
            AddBefore(change, _byTable[parent].Where(c => _changes[c].Target.Part == _changes[change].Target.Part && _changes[c] is ColumnChange));
            Follow(change, parent, depth + 1);
        }
    }

    // What becomes a part of the parent's comes before it, and what does not after it: the server would take it. Both come when the parent's columns are there.
    private void BecomePart(int change, Table partition, ObjectName parent)
    {
        AddBefore(change, _byTable[parent].Where(c => _changes[c] is ColumnChange and not DropColumn));
        var isPart = partition.PartNames.Any(n => n.Name == _changes[change].Target.Part);
        foreach (var other in _byTable[parent].Where(c => _changes[c] is CreateIndex or AddConstraint { Constraint: KeyConstraint or ExclusionConstraint }))
        {
            _graph.AddEdge(isPart ? change : other, isPart ? other : change, isFirm: false);
        }
    }

    // A partition has the trigger once it is attached, and says its own of it after its parents have.
    private void FollowTrigger(int change, ObjectName table, int depth)
    {
        AddBefore(change, _attached[table]);
        if (depth <= ParentParts.DeepestInheritance && _context.Desired.FindTable(table)?.PartitionOf is { } parent)
        {
            AddBefore(change, _byTable[parent].Where(c => _changes[c] is TriggerChange && _changes[c].Target.Part == _changes[change].Target.Part));
            FollowTrigger(change, parent, depth + 1);
        }
    }

    // The bounds of a partition that comes may be those of one that goes.
    private void AddRoom()
    {
        var (going, coming) = (ByParent(ParentLeft), ByParent(ParentJoined));
        foreach (var arrivals in coming.Where(c => going.Contains(c.Key)))
        {
            var hub = _graph.AddHub();
            foreach (var departure in going[arrivals.Key])
            {
                _graph.AddEdge(departure, hub, isFirm: false);
            }

            foreach (var arrival in arrivals)
            {
                _graph.AddEdge(hub, arrival, isFirm: false);
            }
        }
    }

    private ILookup<ObjectName, int> ByParent(Func<SchemaChange, ObjectName?> parentOf) => Enumerable.Range(0, _changes.Count)
        .Select(i => (Change: i, Parent: parentOf(_changes[i])))
        .Where(c => c.Parent is not null)
        .ToLookup(c => c.Parent!.Value, c => c.Change);

    private static ObjectName? ParentLeft(SchemaChange change) => change switch
    {
        DetachPartition detach => detach.Parent,
        DropTable drop => drop.Definition.PartitionOf,
        _ => null,
    };

    private static ObjectName? ParentJoined(SchemaChange change) => change switch
    {
        AttachPartition attach => attach.Parent,
        CreateTable create => create.Definition.PartitionOf,
        _ => null,
    };
}
