using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Finds the objects of a schema by name. What is declared twice is found as it stands first.</summary>
public sealed class SchemaLookup
{
    private readonly Dictionary<ObjectName, Table> _tables;
    private readonly Dictionary<ObjectName, View> _views;
    private readonly Dictionary<ObjectName, Sequence> _sequences;
    private readonly Dictionary<ObjectName, UserType> _types;
    private readonly ILookup<ObjectName, Routine> _routines;
    private readonly ILookup<ObjectName, Sequence> _owned;
    private readonly Lazy<ILookup<ObjectName, Table>> _heirs;
    private readonly Lazy<HashSet<ObjectName>> _referenced;
    private readonly Lazy<HashSet<string>> _relations;

    /// <summary>Makes a lookup.</summary>
    /// <param name="schema">The schema.</param>
    public SchemaLookup(DatabaseSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _tables = ByName(schema.Tables);
        _views = ByName(schema.Views);
        _sequences = ByName(schema.Sequences);
        _types = ByName(schema.Types);
        _routines = schema.Routines.ToLookup(r => r.Name);
        _owned = schema.Sequences.Where(s => s.OwnerTable is not null).ToLookup(s => s.OwnerTable.GetValueOrDefault());
        _referenced = new(() => [.. schema.Tables.SelectMany(t => t.ForeignKeys).Select(f => f.ReferencedTable)]);
        _relations = new(() =>
        [
            .. schema.Tables.SelectMany(t => t.Indexes.Select(i => i.Name).OfType<string>().Prepend(t.Name.Name)),
            .. schema.Views.SelectMany(v => v.Indexes.Select(i => i.Name).OfType<string>().Prepend(v.Name.Name)),
        ]);
        _heirs = new(() => schema.Tables
            .SelectMany(t => (t.PartitionOf is { } parent ? [parent] : t.Inherits).Select(p => (Parent: p, Heir: t))).ToLookup(p => p.Parent, p => p.Heir));
    }

    /// <summary>The schema.</summary>
    public DatabaseSchema Schema { get; }

    /// <summary>Finds a table.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The table, or null.</returns>
    public Table? FindTable(ObjectName name) => _tables.GetValueOrDefault(name);

    /// <summary>Whether a table, view or index of any schema has a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether one has.</returns>
    public bool HasRelation(string name) => _relations.Value.Contains(name);

    /// <summary>Finds a view or materialized view.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The view, or null.</returns>
    public View? FindView(ObjectName name) => _views.GetValueOrDefault(name);

    /// <summary>Finds a sequence.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The sequence, or null.</returns>
    public Sequence? FindSequence(ObjectName name) => _sequences.GetValueOrDefault(name);

    /// <summary>Finds the sequences that belong to columns of a table.</summary>
    /// <param name="table">The table's name.</param>
    /// <returns>The sequences; none when there are none.</returns>
    public IEnumerable<Sequence> FindOwnedSequences(ObjectName table) => _owned[table];

    /// <summary>Finds the partitions of a table and the tables that inherit from it.</summary>
    /// <param name="table">The table's name.</param>
    /// <returns>The tables; none when there are none.</returns>
    public IEnumerable<Table> FindHeirs(ObjectName table) => _heirs.Value[table];

    /// <summary>Whether a foreign key refers to a table.</summary>
    /// <param name="table">The table's name.</param>
    /// <returns>Whether one does.</returns>
    public bool IsReferenced(ObjectName table) => _referenced.Value.Contains(table);

    /// <summary>Finds a type or domain.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The type, or null.</returns>
    public UserType? FindType(ObjectName name) => _types.GetValueOrDefault(name);

    /// <summary>Finds the routines of a name.</summary>
    /// <param name="name">Their name.</param>
    /// <returns>The routines; none when there are none.</returns>
    public IEnumerable<Routine> FindRoutines(ObjectName name) => _routines[name];

    private static Dictionary<ObjectName, T> ByName<T>(EquatableList<T> items)
        where T : SchemaObject
    {
        var result = new Dictionary<ObjectName, T>(items.Count);
        foreach (var item in items.AsSpan())
        {
            result.TryAdd(item.Name, item);
        }

        return result;
    }
}
