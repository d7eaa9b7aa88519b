using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Planning.Dependencies;

/// <summary>Finds the objects that a name means in a schema whose names are all qualified.</summary>
internal sealed class ObjectDirectory
{
    private static readonly ObjectIdentity[] None = [];

    private readonly Dictionary<(ObjectKind Kind, ObjectName Name), ObjectIdentity[]> _objects = [];
    private ILookup<(ObjectKind Kind, string Name), ObjectIdentity>? _byName;

    /// <summary>Lists the objects of a schema.</summary>
    internal ObjectDirectory(DatabaseSchema schema)
    {
        Add(schema.Tables);
        Add(schema.Views);
        Add(schema.Sequences);
        Add(schema.Types);
        Add(schema.Routines);
        Add(schema.Others);
    }

    /// <summary>The objects of a name; several for routines that differ by their parameters.</summary>
    internal IReadOnlyList<ObjectIdentity> Find(ObjectKind kind, ObjectName name) => _objects.GetValueOrDefault((kind, name), None);

    /// <summary>The objects of a name whose schema only the search path at run time tells: those of that name in any schema.</summary>
    internal IEnumerable<ObjectIdentity> FindAnywhere(ObjectKind kind, string name)
    {
        _byName ??= _objects.SelectMany(o => o.Value.Select(i => (o.Key, Identity: i))).ToLookup(o => (o.Key.Kind, o.Key.Name.Name), o => o.Identity);
        return _byName[(kind, name)];
    }

    private void Add<T>(EquatableList<T> items)
        where T : SchemaObject
    {
        foreach (var item in items)
        {
            var identity = ObjectIdentities.Of(item);
            foreach (var kind in ObjectKinds.Of(item))
            {
                Add(kind, item.Name, identity);
            }

            if (item is RangeType { Multirange: { } multirange })
            {
                Add(ObjectKind.Type, multirange, identity);
            }
        }
    }

    private void Add(ObjectKind kind, ObjectName name, ObjectIdentity identity) =>
        _objects[(kind, name)] = [.. _objects.GetValueOrDefault((kind, name), None), identity];
}
