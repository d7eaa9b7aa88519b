using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning.Dependencies;

/// <summary>Which objects of what is there depend on which: what is in the way of dropping or changing one.</summary>
internal sealed class DependencyMap
{
    private readonly Dictionary<ObjectIdentity, List<ObjectIdentity>> _dependents = [];

    private DependencyMap()
    {
    }

    /// <summary>Finds the dependencies: as the catalogue tells them, or else from the text of queries and expressions.</summary>
    /// <param name="inspected">What is there, renames done.</param>
    /// <param name="current">The same, to look names up in.</param>
    /// <param name="sqlNames">Finds names in text.</param>
    internal static DependencyMap Of(InspectedSchema inspected, SchemaLookup current, ISqlNames sqlNames)
    {
        var map = new DependencyMap();
        var known = inspected.Dependencies;
        map.AddObjects(current.Schema, new NeedReader(current, known is null ? sqlNames : null));
        foreach (var dependency in known ?? [])
        {
            map.Add(dependency.Dependent, dependency.Needed);
        }

        return map;
    }

    /// <summary>The objects that depend on one, each once, in order.</summary>
    internal IReadOnlyList<ObjectIdentity> DependentsOf(ObjectIdentity needed)
    {
        var dependents = new SortedSet<ObjectIdentity>(_dependents.GetValueOrDefault(needed, []));
        if (needed.Type == ObjectType.Column)
        {
            dependents.UnionWith(_dependents.GetValueOrDefault(needed with { Part = Need.AllColumns }, []));
        }

        dependents.Remove(needed);
        return [.. dependents];
    }

    private void AddObjects(DatabaseSchema schema, NeedReader reader)
    {
        foreach (var type in schema.Types)
        {
            Add(ObjectIdentities.Of(type), reader.Of(type));
        }

        foreach (var table in schema.Tables)
        {
            AddTable(table, reader);
        }

        foreach (var view in schema.Views)
        {
            Add(ObjectIdentities.Of(view), reader.Of(view));
            AddParts(view, view.Indexes, view.Triggers, reader);
        }

        foreach (var routine in schema.Routines)
        {
            Add(ObjectIdentities.Of(routine), reader.Of(routine).Where(n => n.IsFirm));
        }

        foreach (var sequence in schema.Sequences.Where(s => s.OwnerTable is not null))
        {
            Add(ObjectIdentities.Of(sequence), reader.OfOwner(sequence));
        }

        foreach (var item in schema.Others)
        {
            Add(ObjectIdentities.Of(item), reader.Of(item));
        }
    }

    private void AddTable(Table table, NeedReader reader)
    {
        Add(ObjectIdentities.Of(table), reader.OfTable(table));
        foreach (var column in table.Columns)
        {
            Add(new ObjectIdentity(ObjectType.Column, table.Name, column.Name), reader.Of(table, column));
        }

        foreach (var constraint in Constraints.Of(table))
        {
            Add(ConstraintKeys.Of(table.Name, constraint), reader.Of(table, constraint));
        }

        AddParts(table, table.Indexes, table.Triggers, reader);
        foreach (var policy in table.Policies)
        {
            Add(new ObjectIdentity(ObjectType.Policy, table.Name, policy.Name), reader.Of(table, policy));
        }
    }

    private void AddParts(SchemaObject owner, EquatableList<TableIndex> indexes, EquatableList<Trigger> triggers, NeedReader reader)
    {
        foreach (var index in indexes)
        {
            Add(new ObjectIdentity(ObjectType.Index, owner.Name, index.Name ?? string.Empty), reader.Of(owner, index));
        }

        foreach (var trigger in triggers)
        {
            Add(new ObjectIdentity(ObjectType.Trigger, owner.Name, trigger.Name), reader.Of(owner, trigger));
        }
    }

    private void Add(ObjectIdentity dependent, IEnumerable<Need> needs)
    {
        foreach (var need in needs)
        {
            Add(dependent, need.Object);
        }
    }

    private void Add(ObjectIdentity dependent, ObjectIdentity needed)
    {
        if (!_dependents.TryGetValue(needed, out var list))
        {
            _dependents[needed] = list = [];
        }

        list.Add(dependent);
    }
}
