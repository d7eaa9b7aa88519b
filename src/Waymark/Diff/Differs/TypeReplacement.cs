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
        foreach (var (on, was, comment) in Comments().Where(c => c.Comment is not null && c.Was == c.Comment))
        {
            add(new SetComment(on, null, comment));
        }

        foreach (var item in _columns.Where(c => c.Column.Default is not null))
        {
            ResetDefault(item, add);
        }
    }

    // Those that stay as they are: what else becomes of comments is a difference of its own, but for a domain's checks, which are not compared.
    private IEnumerable<(ObjectIdentity On, string? Was, string? Comment)> Comments()
    {
        var parts = (_current, _desired) switch
        {
            (CompositeType was, CompositeType becomes) => becomes.Attributes.Select(a => (
                new ObjectIdentity(ObjectType.Column, becomes.Name, a.Name), was.Attributes.FirstOrDefault(w => w.Name == a.Name)?.Comment, a.Comment)),
            (Domain, Domain becomes) => becomes.Checks.Select(c => (new ObjectIdentity(ObjectType.DomainConstraint, becomes.Name, c.Name ?? string.Empty), c.Comment, c.Comment)),
            _ => [],
        };
        return parts.Prepend((ObjectIdentities.Of(_desired), _current.Comment, _desired.Comment));
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
