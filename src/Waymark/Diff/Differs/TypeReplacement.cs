using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The changes that make a type anew: its columns lose their defaults, move over, and get the desired defaults.</summary>
internal sealed class TypeReplacement
{
    private readonly DiffScope _scope;
    private readonly UserType _current;
    private readonly UserType _desired;
    private readonly EquatableList<TableColumn> _columns;

    /// <summary>Prepares to replace a type.</summary>
    internal TypeReplacement(DiffScope scope, UserType current, UserType desired, EquatableList<TableColumn> columns)
    {
        _scope = scope;
        _current = current;
        _desired = desired;
        _columns = columns;
    }

    /// <summary>Adds the changes.</summary>
    /// <exception cref="SchemaDiffException">The dialect cannot do so.</exception>
    internal void Add(Action<SchemaChange> add)
    {
        var replace = new ReplaceType(_current, _desired with { Comment = null }, _columns);
        if (!_scope.Can(replace))
        {
            throw new SchemaDiffException(SchemaCodes.CannotChange, $"{replace.Target} cannot be changed in this way");
        }

        add(replace);
        if (_desired.Comment is not null && _desired.Comment == _current.Comment)
        {
            add(new SetComment(replace.Target, null, _desired.Comment));
        }

        foreach (var item in _columns.Where(c => c.Column.Default is not null))
        {
            ResetDefault(item, add);
        }
    }

    // A default that is dropped for good, or that changes with the column's type, is dropped by the column's own changes.
    private void ResetDefault(TableColumn item, Action<SchemaChange> add)
    {
        var desired = _scope.Desired.FindTable(item.Table)!.Columns.First(c => c.Name == item.Column.Name);
        if (item.Column.Default == desired.Default && item.Column.Type == desired.Type)
        {
            add(new SetColumnDefault(item.Table, item.Column, desired with { Default = null }));
            add(new SetColumnDefault(item.Table, item.Column with { Default = null }, desired));
        }
        else if (item.Column.Type == desired.Type && desired.Default is not null)
        {
            add(new SetColumnDefault(item.Table, item.Column, desired with { Default = null }));
        }
    }
}
