using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model of what is in the managed schemas. What extensions own is not part of it.</summary>
internal sealed class SchemaModel
{
    private readonly CatalogContext _catalog;
    private readonly TableModels _tables;
    private readonly ViewModels _views;
    private readonly TypeModels _types;
    private readonly RoutineModels _routines;

    internal SchemaModel(CatalogContext catalog)
    {
        _catalog = catalog;
        var indexes = new IndexModels(catalog);
        var constraints = new ConstraintModels(catalog, indexes);
        var rules = new RuleModels(catalog);
        _tables = new TableModels(catalog, constraints, indexes, rules);
        _views = new ViewModels(catalog, indexes, rules);
        _types = new TypeModels(catalog, constraints);
        _routines = new RoutineModels(catalog);
    }

    internal InspectedSchema Make()
    {
        var routines = _catalog.Rows.Routines.Where(r => IsOwn(CatalogClass.Routine, r.Oid)).ToDictionary(r => r.Oid, _routines.Make);
        var others = OtherModels.Make(_catalog);
        return new InspectedSchema
        {
            Schema = Schema(routines, others.Values),
            Dependencies = new DependencyModels(_catalog, routines, others).Make(),
            External = [.. _catalog.Rows.Members.Names, .. ReferredTo()],
            LeftOut = [.. _catalog.Rows.LeftOut.Where(r => IsOwn(r.Class, r.Oid)).Select(r => new LeftOutObject(r.Kind, r.Name)).OrderBy(o => o.Kind, StringComparer.Ordinal).ThenBy(o => o.Name)],
            EmptyTables = _catalog.Relations.Values.Where(r => r.IsEmpty).Select(r => r.Name).ToHashSet(),
        };
    }

    private DatabaseSchema Schema(Dictionary<uint, Routine> routines, IEnumerable<OpaqueObject> others) => new()
    {
        Schemas = Schemas(),
        Extensions = [.. _catalog.Rows.Extensions],
        Types = [.. _catalog.Rows.Types.Where(t => IsOwn(CatalogClass.Type, t.Oid)).Select(_types.Make).OrderBy(t => t.Name)],
        Sequences = [.. Sequences().OrderBy(s => s.Name)],
        Tables = [.. _catalog.Relations.Values.Where(r => r.IsTable).Select(_tables.Make).OrderBy(t => t.Name)],
        Views = [.. _catalog.Relations.Values.Where(r => r.IsView).Select(_views.Make).OrderBy(v => v.Name)],
        Routines = [.. routines.Values.OrderBy(ObjectIdentities.Of)],
        Others = [.. others.OrderBy(ObjectIdentities.Of)],
        DefaultPrivileges = [.. DefaultPrivilegeModels.Make(_catalog.Rows)],
        Privileges = [.. new PrivilegeModels(_catalog).Make(routines).OrderBy(p => p.On).ThenBy(p => p.ToString(), StringComparer.Ordinal)],
    };

    private bool IsOwn(uint @class, uint oid) => !_catalog.Rows.Members.Contains(@class, oid);

    private EquatableList<SchemaDefinition> Schemas() =>
    [
        .. _catalog.Rows.Namespaces.Managed
            .Where(n => IsOwn(CatalogClass.Namespace, n))
            .Select(n => new SchemaDefinition(_catalog.Rows.Namespaces[n]) { Comment = _catalog.Comment(CatalogClass.Namespace, n) })
            .OrderBy(s => s.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<Sequence> Sequences()
    {
        foreach (var row in _catalog.Rows.Sequences.Where(s => !s.IsIdentity))
        {
            if (_catalog.Relations.TryGetValue(row.Oid, out var relation))
            {
                yield return SequenceModels.Make(_catalog, relation, row);
            }
        }
    }

    /// <summary>Objects of other schemas that managed ones refer to.</summary>
    private IEnumerable<ExternalObject> ReferredTo()
    {
        var managed = _catalog.Rows.Namespaces.Managed.Select(n => _catalog.Rows.Namespaces[n]).ToHashSet(StringComparer.Ordinal);
        bool IsElsewhere(ObjectName name) => name.Schema is { } schema && !managed.Contains(schema);
        var types = _catalog.Types.All.Select(t => t.Name).Where(IsElsewhere).Distinct().Select(n => new ExternalObject(ObjectKind.Type, n));
        var others = _catalog.References.All.Where(r => IsElsewhere(r.Name)).Select(r => new ExternalObject(ExtensionMembers.KindOf(r.Class)!.Value, r.Name));
        return types.Concat(others);
    }
}
