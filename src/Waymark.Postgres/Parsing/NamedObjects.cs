using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>Objects of one kind by name, in the order in which they were declared.</summary>
internal sealed class NamedObjects<T>
    where T : class
{
    private readonly OrderedDictionary<ObjectName, T> _objects = [];
    private readonly NameLookup _lookup;

    internal NamedObjects(NameLookup lookup) => _lookup = lookup;

    internal IEnumerable<T> Values => _objects.Values;

    internal IEnumerable<ObjectName> Names => _objects.Keys;

    internal T this[ObjectName declared]
    {
        get => _objects[declared];
        set => _objects[declared] = value;
    }

    internal bool TryAdd(ObjectName name, T value) => _objects.TryAdd(name, value);

    internal bool Remove(ObjectName declared) => _objects.Remove(declared);

    internal bool Contains(ObjectName declared) => _objects.ContainsKey(declared);

    /// <summary>Finds what a name means among the declared objects, by the rules of the search path.</summary>
    /// <param name="written">The name as it was written.</param>
    /// <param name="declared">The name under which the object was declared.</param>
    internal bool TryFind(ObjectName written, out ObjectName declared)
    {
        foreach (var candidate in _lookup.Candidates(written))
        {
            if (_objects.ContainsKey(candidate))
            {
                declared = candidate;
                return true;
            }
        }

        declared = written;
        return false;
    }
}
