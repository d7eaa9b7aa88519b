using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's dependencies out of catalogue rows.</summary>
internal sealed class DependencyModels
{
    private readonly CatalogContext _catalog;
    private readonly IReadOnlyDictionary<uint, Routine> _routines;
    private readonly IReadOnlyDictionary<(uint Class, uint Oid), OpaqueObject> _others;
    private readonly Dictionary<uint, TypeRow> _types;
    private readonly Dictionary<uint, ConstraintRow> _constraints;
    private readonly Dictionary<uint, IndexRow> _indexes;
    private readonly Dictionary<uint, TriggerRow> _triggers;
    private readonly Dictionary<uint, PolicyRow> _policies;

    /// <summary>Prepares.</summary>
    /// <param name="catalog">What has been read.</param>
    /// <param name="routines">The model's routines by OID.</param>
    /// <param name="others">The model's objects that are kept as their statements, by catalogue and OID.</param>
    internal DependencyModels(CatalogContext catalog, IReadOnlyDictionary<uint, Routine> routines, IReadOnlyDictionary<(uint Class, uint Oid), OpaqueObject> others)
    {
        var rows = catalog.Rows;
        _catalog = catalog;
        _routines = routines;
        _others = others;
        _types = rows.Types.ToDictionary(t => t.Oid);
        foreach (var type in rows.Types)
        {
            _types.TryAdd(type.Array, type);
            _types.TryAdd(type.MultirangeTypes.Type, type);
            _types.TryAdd(type.MultirangeTypes.Array, type);
        }

        _constraints = rows.Constraints.ToDictionary(c => c.Oid);
        _indexes = rows.Indexes.SelectMany(g => g).ToDictionary(i => i.Oid);
        _triggers = rows.Triggers.SelectMany(g => g).ToDictionary(t => t.Oid);
        _policies = rows.Policies.SelectMany(g => g).ToDictionary(p => p.Oid);
    }

    /// <summary>The dependencies between objects of the model.</summary>
    internal IReadOnlyList<ObjectDependency> Make()
    {
        var dependencies = new HashSet<ObjectDependency>();
        foreach (var row in _catalog.Rows.Dependencies)
        {
            if (Dependent(row) is { } dependent)
            {
                dependencies.UnionWith(Needed(row).Where(needed => needed != dependent).Select(needed => new ObjectDependency(dependent, needed)));
            }
        }

        foreach (var row in _catalog.Rows.Outside)
        {
            dependencies.UnionWith(Needed(new DependencyRow(0, 0, row.Class, row.Oid, row.Column)).Select(needed => new ObjectDependency(row.Dependent, needed)));
        }

        return [.. dependencies.OrderBy(d => d.Dependent).ThenBy(d => d.Needed)];
    }

    private ObjectIdentity? Dependent(DependencyRow row) => row.Class switch
    {
        CatalogClass.Relation => Relation(row.Oid),
        CatalogClass.Routine => Routine(row.Oid),
        CatalogClass.Constraint => Constraint(row.Oid),
        CatalogClass.Type => Type(row.Oid),
        CatalogClass.Default when _catalog.Rows.DefaultColumns.TryGetValue(row.Oid, out var of) => Column(of.Relation, of.Column),
        CatalogClass.Trigger when _triggers.TryGetValue(row.Oid, out var trigger) => Part(ObjectType.Trigger, trigger.Relation, trigger.Name),
        CatalogClass.Policy when _policies.TryGetValue(row.Oid, out var policy) => Part(ObjectType.Policy, policy.Relation, policy.Name),
        _ => Other(row.Class, row.Oid),
    };

    // What reads a column goes with its table as well.
    private IEnumerable<ObjectIdentity> Needed(DependencyRow row)
    {
        var whole = row.NeededClass switch
        {
            CatalogClass.Relation => Relation(row.Needed),
            CatalogClass.Routine => Routine(row.Needed),
            CatalogClass.Type => Type(row.Needed),
            CatalogClass.Constraint => Constraint(row.Needed),
            _ => Other(row.NeededClass, row.Needed),
        };
        if (whole is { } found)
        {
            yield return found;
        }

        if (row is { NeededClass: CatalogClass.Relation, NeededColumn: not 0 } && Column(row.Needed, row.NeededColumn) is { } column)
        {
            yield return column;
        }
    }

    private ObjectIdentity? Relation(uint oid)
    {
        if (_indexes.TryGetValue(oid, out var index))
        {
            return Part(ObjectType.Index, index.Relation, index.Name);
        }

        return _catalog.Relations.TryGetValue(oid, out var relation) && TypeOf(relation.Kind) is { } type ? new ObjectIdentity(type, relation.Name) : null;
    }

    private static ObjectType? TypeOf(char kind) => kind switch
    {
        'r' or 'p' or 'f' => ObjectType.Table,
        'v' => ObjectType.View,
        'm' => ObjectType.MaterializedView,
        'S' => ObjectType.Sequence,
        'c' => ObjectType.Type,
        _ => null,
    };

    private ObjectIdentity? Routine(uint oid) => _routines.TryGetValue(oid, out var routine) ? ObjectIdentities.Of(routine) : null;

    private ObjectIdentity? Other(uint @class, uint oid) => _others.TryGetValue((@class, oid), out var item) ? ObjectIdentities.Of(item) : null;

    private ObjectIdentity? Type(uint oid) => _types.TryGetValue(oid, out var type)
        ? new ObjectIdentity(type.Kind == 'd' ? ObjectType.Domain : ObjectType.Type, type.Name)
        : null;

    private ObjectIdentity? Constraint(uint oid)
    {
        if (!_constraints.TryGetValue(oid, out var constraint))
        {
            return null;
        }

        return constraint.Domain != 0 ? Type(constraint.Domain) : Part(ObjectType.Constraint, constraint.Relation, constraint.Name);
    }

    private ObjectIdentity? Column(uint relation, long number) =>
        _catalog.Column(relation, number) is { } column ? Part(ObjectType.Column, relation, column.Name) : null;

    private ObjectIdentity? Part(ObjectType type, uint owner, string name) =>
        _catalog.Relations.TryGetValue(owner, out var relation) ? new ObjectIdentity(type, relation.Name, name) : null;
}
