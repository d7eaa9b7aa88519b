using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>What the differs of one table share. Changes are held back until it is known whether the table can be changed in place.</summary>
internal sealed class TableScope
{
    private readonly DiffScope _scope;
    private readonly List<SchemaChange> _changes = [];
    private readonly List<SchemaChange> _undeclared = [];

    /// <summary>Starts the comparison of a table.</summary>
    internal TableScope(DiffScope scope, Table current, Table desired)
    {
        _scope = scope;
        Current = current;
        Desired = desired;
    }

    /// <summary>The comparison of the schemas.</summary>
    internal DiffScope Schema => _scope;

    /// <summary>The table as it is.</summary>
    internal Table Current { get; }

    /// <summary>The table as it is desired.</summary>
    internal Table Desired { get; }

    /// <summary>Its name.</summary>
    internal ObjectName Name => Desired.Name;

    /// <summary>Whether no change of the table does: it has to be made anew.</summary>
    internal bool MustRecreate { get; set; }

    /// <summary>Whether the dialect can make a change in place.</summary>
    internal bool Can(SchemaChange change) => _scope.Can(change);

    /// <summary>Adds a change.</summary>
    internal void Add(SchemaChange change) => _changes.Add(change);

    /// <summary>Adds a change, or where the dialect cannot make it, others in its place.</summary>
    internal void Add(SchemaChange change, params SchemaChange[] otherwise)
    {
        if (Can(change))
        {
            Add(change);
        }
        else
        {
            _changes.AddRange(otherwise);
        }
    }

    /// <summary>Adds what is dropped because it is not declared.</summary>
    internal void Drop(SchemaChange change) => _undeclared.Add(change);

    /// <summary>Adds the change of a comment, if there is one.</summary>
    internal void Comment(ObjectIdentity on, string? current, string? desired)
    {
        if (current != desired)
        {
            Add(new SetComment(on, current, desired));
        }
    }

    /// <summary>Takes back changes that others make needless.</summary>
    internal void Remove(Predicate<SchemaChange> needless) => _changes.RemoveAll(needless);

    /// <summary>Whether a change of a kind has been found.</summary>
    internal bool Has<T>(Predicate<T> condition)
        where T : SchemaChange => _changes.OfType<T>().Any(c => condition(c));

    /// <summary>Hands the changes over: as they are, or as a rebuild of the table where one of them cannot be made.</summary>
    internal void Finish()
    {
        if (_scope.Features.HasFlag(DialectFeatures.ConstraintsWithColumn))
        {
            ColumnConstraints.Fold(_changes);
            ColumnConstraints.Fold(_undeclared);
        }

        var effective = _scope.Context.Config.EnableDrop ? _changes.Concat(_undeclared) : _changes;
        if (!MustRecreate && effective.All(Can))
        {
            _scope.Changes.AddRange(_changes);
            _scope.Undeclared.AddRange(_undeclared);
            return;
        }

        MakeAnew(effective.FirstOrDefault(c => !Can(c)));
    }

    private void MakeAnew(SchemaChange? reason)
    {
        if (_scope.Features.HasFlag(DialectFeatures.RebuildTable) && Current.OpaqueDefinition is null && Desired.OpaqueDefinition is null)
        {
            _scope.Add(new RebuildTable(Current, Desired));
            _scope.Undeclared.AddRange(_scope.Context.Config.EnableDrop ? [] : _undeclared);
        }
        else if (reason is null)
        {
            TableRecreation.Add(_scope, Current, Desired);
        }
        else
        {
            throw new SchemaDiffException(SchemaCodes.CannotChange, $"{reason.Target} cannot be changed in this way ({reason.Kind})");
        }
    }
}
