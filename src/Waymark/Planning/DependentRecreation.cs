using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;
using Waymark.Planning.Ordering;

namespace Waymark.Planning;

/// <summary>
/// Adds to the changes those of objects that are in the way: what the engine does not let be while something that it depends on is
/// changed is dropped before, and made again after.
/// </summary>
internal sealed class DependentRecreation
{
    private readonly ChangeContext _context;
    private readonly IChangeSupport _support;
    private readonly Lazy<DependencyMap> _dependencies;
    private readonly Recreation _recreation;
    private readonly Queue<SchemaChange> _pending;
    private readonly List<(ObjectIdentity Of, IReadOnlyList<SchemaChange> Changes)> _added = [];
    private readonly HashSet<ObjectIdentity> _gone = [];
    private readonly HashSet<ObjectIdentity> _recreated = [];
    private readonly HashSet<ObjectIdentity> _made;
    private readonly ReleasingChanges _releases;

    private DependentRecreation(ChangeContext context, IChangeSupport support, Lazy<DependencyMap> dependencies, IReadOnlyList<SchemaChange> changes)
    {
        _context = context;
        _support = support;
        _dependencies = dependencies;
        _recreation = new Recreation(context);
        _pending = new Queue<SchemaChange>(changes);
        _made = [.. MadeBy(changes)];
        _releases = ReleasingChanges.Of(changes);
        foreach (var change in changes)
        {
            NoteGone(change);
        }
    }

    /// <summary>The changes with those of dependents.</summary>
    /// <param name="context">Both schemas.</param>
    /// <param name="support">What the dialect can do.</param>
    /// <param name="dependencies">What depends on what.</param>
    /// <param name="changes">The changes so far.</param>
    internal static List<SchemaChange> Complete(ChangeContext context, IChangeSupport support, Lazy<DependencyMap> dependencies, IReadOnlyList<SchemaChange> changes)
    {
        var recreation = new DependentRecreation(context, support, dependencies, changes);
        recreation.Run(Obstacles.Of(context, changes));
        return [.. changes.Where(c => !recreation.IsSuperseded(c)).Select(recreation.WithoutDefault), .. recreation.Added()];
    }

    // A default that is dropped and set again is no part of a column's new type.
    private SchemaChange WithoutDefault(SchemaChange change) =>
        change is AlterColumnType alter && _recreated.Contains(alter.Target) ? alter with { From = alter.From with { Default = null } } : change;

    private void Run(IEnumerable<ObjectIdentity> obstacles)
    {
        foreach (var obstacle in obstacles.Order().Where(o => !IsGone(o)))
        {
            Recreate(obstacle);
        }

        while (_pending.TryDequeue(out var change))
        {
            foreach (var needed in DisturbedObjects.Of(change, _context.Current))
            {
                Disturb(change, needed);
            }
        }
    }

    private void Disturb(SchemaChange change, ObjectIdentity needed)
    {
        foreach (var dependent in _dependencies.Value.DependentsOf(needed))
        {
            if (IsGone(dependent) || _recreated.Contains(dependent) || IsReleased(dependent, change))
            {
                continue;
            }

            if (_support.MustRecreate(change, dependent, _context))
            {
                Recreate(dependent);
            }
            else if (change is DropOpaqueObject drop)
            {
                RequireReleased(drop, dependent);
            }
        }
    }

    // An object that is dropped and made again must not be what a column or type that stays is made of.
    private void RequireReleased(DropOpaqueObject drop, ObjectIdentity dependent)
    {
        if (_made.Contains(drop.Target) && dependent.Type is ObjectType.Column or ObjectType.Domain or ObjectType.Type && !_releases.Of(dependent).Any())
        {
            throw new SchemaDiffException(
                SchemaCodes.CannotChange,
                $"{drop.Target} is declared otherwise than it is there, and cannot be made anew, as {dependent} is made of it: declare the new one under another name");
        }
    }

    // What is dropped for good is in nobody's way once the others have been changed.
    private bool IsReleased(ObjectIdentity dependent, SchemaChange change) =>
        DroppedObjects.IsDrop(change) && !_made.Contains(change.Target) && _releases.Of(dependent).Any();

    private void Recreate(ObjectIdentity dependent)
    {
        var changes = _recreation.Of(dependent);
        if (changes.Count == 0)
        {
            return;
        }

        _recreated.Add(dependent);
        _added.Add((dependent, changes));
        _made.UnionWith(MadeBy(changes));
        foreach (var change in changes)
        {
            NoteGone(change);
            _pending.Enqueue(change);
        }
    }

    private static IEnumerable<ObjectIdentity> MadeBy(IEnumerable<SchemaChange> changes) => changes.Where(c => !DroppedObjects.IsDrop(c)).SelectMany(ChangeProvisions.Of);

    // What belongs to a view that turned out to be in the way as well is made again with it.
    private IEnumerable<SchemaChange> Added() => _added.Where(a => !IsOfRecreatedView(a.Of)).SelectMany(a => a.Changes);

    private void NoteGone(SchemaChange change)
    {
        if (DroppedObjects.IsDrop(change))
        {
            _gone.Add(change.Target);
        }

        if (change is RebuildTable)
        {
            _gone.Add(change.Target);
        }
    }

    // What belongs to a table or view that is dropped or rebuilt is seen to with it.
    private bool IsGone(ObjectIdentity item) =>
        _gone.Contains(item)
        || (item.IsPart
            && (_gone.Contains(new ObjectIdentity(ObjectType.Table, item.Name))
                || _gone.Contains(new ObjectIdentity(ObjectType.View, item.Name))
                || _gone.Contains(new ObjectIdentity(ObjectType.MaterializedView, item.Name))));

    // A change in place of what is made anew is part of the making.
    private bool IsSuperseded(SchemaChange change)
    {
        if (change.Target.Type == ObjectType.Column && _recreated.Contains(change.Target))
        {
            return change is SetColumnDefault or SetViewColumnDefault || (change is not RenameColumn && _gone.Contains(change.Target));
        }

        return change is not (PrivilegeChange or RenameTable or RenameView or RenameSequence or RenameRoutine or RenameConstraint or RenameIndex or RenameTrigger or RenamePolicy or RenameColumn)
            && (_recreated.Contains(change.Target) || IsOfRecreatedView(change.Target) || (change.Target.IsPart && _recreated.Contains(new ObjectIdentity(ObjectType.Table, change.Target.Name))));
    }

    private bool IsOfRecreatedView(ObjectIdentity target) =>
        target.Type is ObjectType.Column or ObjectType.Index or ObjectType.Trigger
        && (_recreated.Contains(new ObjectIdentity(ObjectType.View, target.Name)) || _recreated.Contains(new ObjectIdentity(ObjectType.MaterializedView, target.Name)));
}
