using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;
using Waymark.Planning.Ordering;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>
/// Leaves to the drop of a type what goes with it: the functions that it is made of and that take it themselves. The engine drops all that
/// depends on such a type with it, so nothing else may depend on it by then.
/// </summary>
internal sealed class SupportRoutines
{
    private readonly ChangeContext _context;
    private readonly Lazy<DependencyMap> _dependencies;
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly HashSet<ObjectIdentity> _going;
    private readonly HashSet<ObjectIdentity> _made;

    private SupportRoutines(ChangeContext context, Lazy<DependencyMap> dependencies, IReadOnlyList<SchemaChange> changes, IEnumerable<UserType> gone)
    {
        _context = context;
        _dependencies = dependencies;
        _changes = changes;
        _going = [.. gone.SelectMany(t => SupportFunctions.Of(t, context.Current)).Select(ObjectIdentities.Of)];
        _made = [.. changes.OfType<ReplaceType>().SelectMany(r => r.Together).SelectMany(r => SupportFunctions.Of(r.To, context.Desired)).Select(ObjectIdentities.Of)];
    }

    /// <summary>The changes without those that are part of others.</summary>
    /// <exception cref="SchemaDiffException">Something that stays depends on a type that has to go.</exception>
    internal static IReadOnlyList<SchemaChange> Apply(ChangeContext context, Lazy<DependencyMap> dependencies, IReadOnlyList<SchemaChange> changes)
    {
        List<UserType> gone = [.. changes.SelectMany(TypesGoneWith).Where(SupportFunctions.NeedsShell)];
        if (gone.Count == 0)
        {
            return changes;
        }

        var routines = new SupportRoutines(context, dependencies, changes, gone);
        routines.RequireReleased(gone);
        return [.. changes.Where(c => !routines.IsPart(c)).Select(c => c is ReplaceType replace ? routines.WithRoutines(replace) : c)];
    }

    private static IEnumerable<UserType> TypesGoneWith(SchemaChange change) => change switch
    {
        DropType drop => [drop.Type],
        ReplaceType replace => replace.Together.Select(r => r.From),
        _ => [],
    };

    private bool IsPart(SchemaChange change) => change switch
    {
        DropRoutine => _going.Contains(change.Target),
        CreateRoutine or ReplaceRoutine => _made.Contains(change.Target),
        _ => false,
    };

    private ReplaceType WithRoutines(ReplaceType replace) => replace with
    {
        Routines = [.. SupportFunctions.Of(replace.To, _context.Desired)],
        Dependents = replace.Dependents.Map(WithRoutines),
    };

    private void RequireReleased(List<UserType> gone)
    {
        var released = _changes.Where(DroppedObjects.IsDrop).Select(c => c.Target).ToHashSet();
        released.UnionWith(_changes.OfType<ReplaceType>().SelectMany(r => r.Together).SelectMany(r => r.Columns.Select(c => new ObjectIdentity(ObjectType.Column, c.Table, c.Column.Name)).Prepend(r.Target)));
        released.UnionWith(_going);
        var releases = ReleasingChanges.Of(_changes);
        foreach (var type in gone)
        {
            foreach (var dependent in _dependencies.Value.DependentsOf(ObjectIdentities.Of(type)).Where(d => !released.Contains(d) && !releases.Of(d).Any()))
            {
                throw new SchemaDiffException(SchemaCodes.CannotChange, $"{ObjectIdentities.Of(type)} has to be dropped, and {dependent} depends on it and is to stay");
            }
        }
    }
}
