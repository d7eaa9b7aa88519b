using Waymark.Diff.Matching;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Objects that get another name, as names to write in a schema.</summary>
internal sealed class ObjectRenames : INameMap
{
    private readonly Dictionary<ObjectIdentity, ObjectName> _declared = [];
    private readonly Dictionary<(ObjectKind Kind, ObjectName Name), ObjectName> _references = [];

    /// <summary>Takes renames.</summary>
    /// <param name="renames">The renames.</param>
    /// <param name="current">The schema that they are done in.</param>
    internal ObjectRenames(IReadOnlyList<ObjectRename> renames, DatabaseSchema current)
    {
        foreach (var rename in renames)
        {
            Add(rename.Current, rename.Desired.Name, current);
        }
    }

    /// <summary>What the name of an object becomes.</summary>
    internal ObjectIdentity Map(ObjectIdentity identity) =>
        _declared.TryGetValue(identity, out var name) || _declared.TryGetValue(identity with { Part = string.Empty }, out name)
            ? identity with { Name = name }
            : identity with { Name = MapOwner(identity) };

    /// <inheritdoc/>
    public ObjectName MapDeclared(SchemaObject item) => _declared.GetValueOrDefault(ObjectIdentities.Of(item), item.Name);

    /// <inheritdoc/>
    public ObjectName MapReference(ObjectKind kind, ObjectName name) => _references.GetValueOrDefault((kind, name), name);

    /// <inheritdoc/>
    public ObjectName? MapKnown(ObjectKind kind, ObjectName name) => _references.TryGetValue((kind, name), out var renamed) ? renamed : null;

    // Columns, constraints, indexes, triggers and policies go by the name of their relation.
    private ObjectName MapOwner(ObjectIdentity identity) => identity.IsPart
        ? MapReference(ObjectKind.Relation, identity.Name)
        : identity.Name;

    private void Add(SchemaObject item, ObjectName name, DatabaseSchema current)
    {
        _declared[ObjectIdentities.Of(item)] = name;
        if (item is Routine && current.Routines.Count(r => r.Name == item.Name) > 1)
        {
            return;
        }

        foreach (var kind in ObjectKinds.Of(item))
        {
            _references[(kind, item.Name)] = name;
        }

        if (item is Table table && name.Schema != table.Name.Schema)
        {
            AddOwnedSequences(table, name, current);
        }
    }

    // A table takes its sequences along to another schema.
    private void AddOwnedSequences(Table table, ObjectName name, DatabaseSchema current)
    {
        foreach (var sequence in current.Sequences.Where(s => s.OwnerTable == table.Name))
        {
            Add(sequence, sequence.Name with { Schema = name.Schema }, current);
        }
    }
}
