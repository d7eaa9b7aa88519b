using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>The names of one side of a comparison: what each declaration is called, and what each reference means.</summary>
internal sealed class DeclaredNames : INameMap
{
    private readonly Dictionary<SchemaObject, ObjectName> _declared = new(ReferenceEqualityComparer.Instance);
    private readonly NameScope _scope;

    /// <summary>Makes the names of a side of which nothing is known yet.</summary>
    internal DeclaredNames(NameScope scope) => _scope = scope;

    /// <summary>The objects and what they are called.</summary>
    internal IReadOnlyDictionary<SchemaObject, ObjectName> Objects => _declared;

    /// <summary>Notes what an object is called.</summary>
    internal void Declare(SchemaObject item, ObjectName name)
    {
        _declared[item] = name;
        foreach (var kind in ObjectKinds.Of(item))
        {
            _scope.Declare(kind, item.Name, name);
        }

        if (item is RangeType { Multirange: { } multirange })
        {
            _scope.Declare(ObjectKind.Type, multirange, multirange.Schema is null ? multirange with { Schema = name.Schema } : multirange);
        }
    }

    /// <inheritdoc/>
    public ObjectName MapDeclared(SchemaObject item) => _declared.GetValueOrDefault(item, item.Name);

    /// <inheritdoc/>
    public ObjectName MapReference(ObjectKind kind, ObjectName name) => _scope.Resolve(kind, name);

    /// <inheritdoc/>
    public ObjectName? MapKnown(ObjectKind kind, ObjectName name) => _scope.Find(kind, name);
}
