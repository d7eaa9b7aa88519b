using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>The orders that follow from what changes are rather than from what they need.</summary>
internal sealed class SpecialOrder
{
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly ChangeGraph _graph;

    /// <summary>Prepares to add to a graph.</summary>
    internal SpecialOrder(IReadOnlyList<SchemaChange> changes, ChangeGraph graph)
    {
        _changes = changes;
        _graph = graph;
    }

    /// <summary>Adds the edges.</summary>
    internal void Add()
    {
        var columns = Positions<ColumnChange, ObjectIdentity>(c => c.Target);
        foreach (var changes in columns)
        {
            Chain(changes.OrderBy(i => ColumnStages.Of((ColumnChange)_changes[i])));
        }

        foreach (var labels in Positions<AddEnumValue, ObjectName>(a => a.Type))
        {
            Chain(labels);
        }

        foreach (var remade in Positions<DomainChange, ObjectIdentity>(d => d.Target))
        {
            Chain(remade.OrderByDescending(i => _changes[i] is DropDomainConstraint or SetDomainDefault { From: not null }));
        }

        foreach (var remade in Positions<SetViewColumnDefault, ObjectIdentity>(d => d.Target))
        {
            Chain(remade.OrderByDescending(i => _changes[i] is SetViewColumnDefault { From: not null }));
        }

        for (var i = 0; i < _changes.Count; i++)
        {
            AddAround(i, columns);
        }
    }

    private ILookup<TKey, int> Positions<T, TKey>(Func<T, TKey> key)
        where T : SchemaChange =>
        Enumerable.Range(0, _changes.Count).Where(i => _changes[i] is T).ToLookup(i => key((T)_changes[i]));

    private void Chain(IEnumerable<int> changes)
    {
        var previous = -1;
        foreach (var change in changes)
        {
            if (previous >= 0)
            {
                _graph.AddEdge(previous, change);
            }

            previous = change;
        }
    }

    private void AddAround(int change, ILookup<ObjectIdentity, int> columns)
    {
        switch (_changes[change])
        {
            case ReplaceType replace:
                foreach (var item in replace.Together.SelectMany(r => r.Columns))
                {
                    AddDefaults(change, columns[new ObjectIdentity(ObjectType.Column, item.Table, item.Column.Name)]);
                }

                break;
            case DropSequence { Sequence: { OwnerTable: { } table, OwnerColumn: { } column } }:
                AddNumbering(change, columns[new ObjectIdentity(ObjectType.Column, table, column)]);
                break;
            case CreateSequence { Sequence: { OwnerTable: { } table, OwnerColumn: { } column } }:
                AddUnnumbering(change, columns[new ObjectIdentity(ObjectType.Column, table, column)]);
                break;
            case DropConstraint { Constraint: KeyConstraint { IsPrimary: true } key } drop:
                foreach (var column in key.Keys.Select(k => k.Column).OfType<string>())
                {
                    AddNullability(change, columns[new ObjectIdentity(ObjectType.Column, drop.Table, column)]);
                }

                break;
        }
    }

    // An identity column makes a sequence of the name that the one before it has.
    private void AddNumbering(int drop, IEnumerable<int> changes)
    {
        foreach (var change in changes.Where(c => _changes[c] is SetColumnIdentity { To.Identity: not null }))
        {
            _graph.AddEdge(drop, change);
        }
    }

    // The sequence of a column that was an identity has the name of the one that comes after it.
    private void AddUnnumbering(int creation, IEnumerable<int> changes)
    {
        foreach (var change in changes.Where(c => _changes[c] is SetColumnIdentity { To.Identity: null }))
        {
            _graph.AddEdge(change, creation);
        }
    }

    // A default of the old type is taken off before the type is replaced, one of the new type is put on after it.
    private void AddDefaults(int replacement, IEnumerable<int> changes)
    {
        foreach (var change in changes)
        {
            switch (_changes[change])
            {
                case SetColumnDefault { To.Default: null }:
                    _graph.AddEdge(change, replacement);
                    break;
                case SetColumnDefault:
                    _graph.AddEdge(replacement, change);
                    break;
            }
        }
    }

    // The columns of a primary key refuse nulls until it is gone.
    private void AddNullability(int drop, IEnumerable<int> changes)
    {
        foreach (var change in changes.Where(c => _changes[c] is SetColumnNotNull { To.NotNull: false }))
        {
            _graph.AddEdge(drop, change);
        }
    }
}
