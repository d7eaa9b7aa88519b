using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning.Ordering;

/// <summary>Finds out which changes come before which.</summary>
internal sealed class ChangeGraphBuilder
{
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly ChangeContext _context;
    private readonly ChangeNeeds _needs;
    private readonly IChangeSupport _support;
    private readonly Lazy<DependencyMap> _dependencies;
    private readonly ChangeGraph _graph;
    private readonly Dictionary<ObjectIdentity, List<int>> _providers = [];
    private readonly Dictionary<ObjectIdentity, List<int>> _renames = [];
    private readonly Dictionary<ObjectIdentity, List<int>> _makers = [];
    private readonly Dictionary<ObjectIdentity, int> _hubs = [];

    private ChangeGraphBuilder(IReadOnlyList<SchemaChange> changes, ChangeContext context, ISchemaDialect dialect, Lazy<DependencyMap> dependencies)
    {
        _changes = changes;
        _context = context;
        _needs = new ChangeNeeds(context, dialect);
        _support = dialect.Support;
        _dependencies = dependencies;
        _graph = new ChangeGraph(changes.Count);
    }

    /// <summary>Builds the graph of some changes.</summary>
    internal static ChangeGraph Build(IReadOnlyList<SchemaChange> changes, ChangeContext context, ISchemaDialect dialect, Lazy<DependencyMap> dependencies)
    {
        var builder = new ChangeGraphBuilder(changes, context, dialect, dependencies);
        builder.NoteProviders();
        builder.AddNeeds();
        builder.AddSlots();
        builder.AddReleases();
        builder.AddObstacles();
        new SpecialOrder(changes, builder._graph).Add();
        InheritanceOrder.Add(changes, builder._graph, context);
        return builder._graph;
    }

    private void NoteProviders()
    {
        for (var i = 0; i < _changes.Count; i++)
        {
            if (ChangeProvisions.Made(_changes[i]) is { } made)
            {
                Note(_makers, made, i);
            }

            foreach (var provided in ChangeProvisions.Of(_changes[i]))
            {
                Note(_providers, provided, i);
                if (ChangeProvisions.Renames(_changes[i]))
                {
                    Note(_renames, provided, i);
                }
            }
        }
    }

    private static void Note(Dictionary<ObjectIdentity, List<int>> map, ObjectIdentity key, int change)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(change);
    }

    private void AddNeeds()
    {
        for (var i = 0; i < _changes.Count; i++)
        {
            if (DroppedObjects.IsDrop(_changes[i]))
            {
                AddRenamesBeforeDrop(i);
                continue;
            }

            AddRenames(_changes[i].Target, i);
            AddRenamesBeforeRebuild(i);
            foreach (var need in _needs.Of(_changes[i]))
            {
                AddNeed(i, need);
            }
        }
    }

    private void AddNeed(int change, Need need)
    {
        if (!_providers.TryGetValue(need.Object, out var providers))
        {
            return;
        }

        // What brings an object to its desired state itself waits only for its name; and a table is rebuilt after all of it has its name.
        if (providers.Contains(change) || (ChangeProvisions.Renames(_changes[change]) && providers.Exists(p => _changes[p] is RebuildTable)))
        {
            AddRenames(need.Object, change);
        }
        else
        {
            _graph.AddEdge(HubOf(need.Object, providers), change, need.IsFirm && !MayComeEarly(_changes[change]));
        }
    }

    // A view that is kept as text can be made before what it names, and views can name each other in a circle.
    private bool MayComeEarly(SchemaChange change) => change is CreateView && _support.Features.HasFlag(DialectFeatures.LateNames);

    private int HubOf(ObjectIdentity needed, List<int> providers)
    {
        if (providers.Count == 1)
        {
            return providers[0];
        }

        if (!_hubs.TryGetValue(needed, out var hub))
        {
            _hubs[needed] = hub = _graph.AddHub();
            providers.ForEach(p => _graph.AddEdge(p, hub));
        }

        return hub;
    }

    private void AddRenamesBeforeRebuild(int change)
    {
        foreach (var column in _changes[change] is RebuildTable rebuild ? rebuild.To.Columns : [])
        {
            AddRenames(new ObjectIdentity(ObjectType.Column, _changes[change].Target.Name, column.Name), change);
        }
    }

    private void AddRenames(ObjectIdentity renamed, int change)
    {
        foreach (var rename in _renames.GetValueOrDefault(renamed, []))
        {
            _graph.AddEdge(rename, change);
        }
    }

    // A drop uses new names: of the table that a part belongs to, of the types that a routine takes.
    private void AddRenamesBeforeDrop(int change)
    {
        var target = _changes[change].Target;
        if (_context.Obstacles.Contains(target))
        {
            return;
        }

        AddRenames(target, change);
        if (target.IsPart)
        {
            AddRenames(new ObjectIdentity(ObjectType.Table, target.Name), change);
            AddRenames(new ObjectIdentity(ObjectType.View, target.Name), change);
            AddRenames(new ObjectIdentity(ObjectType.MaterializedView, target.Name), change);
        }

        foreach (var parameter in _changes[change] is DropRoutine drop ? drop.Routine.Parameters : [])
        {
            AddRenames(new ObjectIdentity(ObjectType.Type, parameter.Type.Name), change);
            AddRenames(new ObjectIdentity(ObjectType.Domain, parameter.Type.Name), change);
            AddRenames(new ObjectIdentity(ObjectType.Table, parameter.Type.Name), change);
        }
    }

    private void AddSlots()
    {
        var freed = new Dictionary<ObjectIdentity, List<int>>();
        for (var i = 0; i < _changes.Count; i++)
        {
            foreach (var slot in NameSlots.FreedBy(_changes[i], _context.Current))
            {
                Note(freed, slot, i);
            }
        }

        for (var i = 0; i < _changes.Count && freed.Count > 0; i++)
        {
            foreach (var before in NameSlots.TakenBy(_changes[i]).SelectMany(s => freed.GetValueOrDefault(s, [])))
            {
                AddSlot(before, i);
            }
        }
    }

    // What is dropped after it was renamed had the name by then.
    private void AddSlot(int frees, int takes)
    {
        if (!ChangeProvisions.Renames(_changes[takes]) || _changes[frees].Target != _changes[takes].Target)
        {
            _graph.AddEdge(frees, takes);
        }
    }

    private void AddReleases()
    {
        var releases = ReleasingChanges.Of(_changes);
        if (releases.IsEmpty)
        {
            return;
        }

        for (var i = 0; i < _changes.Count; i++)
        {
            foreach (var needed in DisturbedObjects.Of(_changes[i], _context.Current))
            {
                AddReleases(i, needed, releases);
            }
        }
    }

    private void AddReleases(int change, ObjectIdentity needed, ReleasingChanges releases)
    {
        foreach (var dependent in _dependencies.Value.DependentsOf(needed))
        {
            AddRemaking(change, dependent);
            foreach (var release in releases.Of(dependent))
            {
                if (release != change && MustPrecede(release, change, dependent, needed))
                {
                    _graph.AddEdge(release, change, isFirm: !IsWish(release, change));
                }
            }
        }
    }

    // What the engine looks through every view and trigger for waits until those that are not valid are gone, which are made again after it. The
    // others stay valid where it comes before anything goes that they name.
    private void AddObstacles()
    {
        if (!_support.Features.HasFlag(DialectFeatures.LateNames) || !_changes.Any(Obstacles.IsRefused))
        {
            return;
        }

        var (gone, done) = (_graph.AddHub(), _graph.AddHub());
        for (var i = 0; i < _changes.Count; i++)
        {
            switch (_changes[i])
            {
                case var refused when Obstacles.IsRefused(refused):
                    _graph.AddEdge(gone, i);
                    _graph.AddEdge(i, done);
                    break;
                case DropView or DropTrigger when _context.Obstacles.Contains(_changes[i].Target):
                    _graph.AddEdge(i, gone);
                    break;
                case CreateView or CreateTrigger when _context.Obstacles.Contains(_changes[i].Target):
                    _graph.AddEdge(done, i);
                    break;
                case DropTable or RebuildTable:
                    _graph.AddEdge(done, i, isFirm: false);
                    break;
            }
        }
    }

    private static bool TakesAway(SchemaChange change) =>
        change is DropRoutine or DropColumn or AddAttributeToType or DropAttributeFromType or AlterAttributeType;

    // What is made again must not find what is about to go: an overload that fits as well, a column that * stands for.
    private void AddRemaking(int change, ObjectIdentity dependent)
    {
        var isBound = !_support.Features.HasFlag(DialectFeatures.LateNames);
        foreach (var maker in isBound && TakesAway(_changes[change]) ? _makers.GetValueOrDefault(dependent, []) : [])
        {
            _graph.AddEdge(change, maker, isFirm: false);
        }
    }

    // Tables that refer to each other are dropped in any order where foreign keys cannot be dropped before them, and views that name each other
    // where names are looked up late.
    private bool IsWish(int release, int change) => _changes[change] switch
    {
        ReplaceType => _changes[release] is AlterColumnType,
        DropTable => _changes[release] is DropTable && !_support.Features.HasFlag(DialectFeatures.AddForeignKey),
        DropView => _changes[release] is DropView && _support.Features.HasFlag(DialectFeatures.LateNames),
        _ => false,
    };

    private bool MustPrecede(int release, int change, ObjectIdentity dependent, ObjectIdentity needed) => _changes[release] switch
    {
        // A sequence is in nobody's way: it goes with its column.
        DropSequence => false,

        // Another type of a column leaves its default as it was.
        AlterColumnType moved => needed.Type is not (ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate or ObjectType.Sequence or ObjectType.Column)
            && (DroppedObjects.IsDrop(_changes[change]) || (_changes[change] is ReplaceType replaced && replaced.Together.All(r => r.To.Name != moved.To.Type.Name))),
        _ when DroppedObjects.IsDrop(_changes[change]) => true,
        var before => DroppedObjects.IsDrop(before) && (_changes[change] is ReplaceType || _support.MustRecreate(_changes[change], dependent, _context)),
    };
}
