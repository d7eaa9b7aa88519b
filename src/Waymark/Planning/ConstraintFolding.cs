using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>
/// Folds a constraint into the statement that adds its last column, where the engine can and nothing that the constraint may need
/// happens in between.
/// </summary>
internal sealed class ConstraintFolding
{
    private readonly List<SchemaChange> _folded = [];
    private readonly Dictionary<ObjectName, List<int>> _additions = [];
    private readonly Dictionary<ObjectName, int> _lastTouch = [];
    private readonly Dictionary<ObjectName, int> _lastKey = [];
    private int _barrier = -1;

    private ConstraintFolding()
    {
    }

    /// <summary>The changes, in their order, with such constraints folded in.</summary>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> ordered, DialectFeatures features)
    {
        if (!features.HasFlag(DialectFeatures.AddColumnWithConstraints) || !ordered.Any(c => c is AddColumn))
        {
            return ordered;
        }

        var folding = new ConstraintFolding();
        foreach (var change in ordered)
        {
            folding.Add(change);
        }

        return folding._folded;
    }

    private void Add(SchemaChange change)
    {
        if (change is AddConstraint add && TryFold(add))
        {
            _lastTouch[add.Table] = _folded.Count - 1;
            return;
        }

        if (change is AddConstraint { Constraint: KeyConstraint } key)
        {
            _lastKey[key.Table] = _folded.Count;
        }

        _folded.Add(change);
        Note(change, _folded.Count - 1);
    }

    private bool TryFold(AddConstraint add)
    {
        var position = FindAddition(add);
        if (position <= _barrier || IsSeparate(add.Constraint) || MayWait(add, position))
        {
            return false;
        }

        var column = (AddColumn)_folded[position];
        _folded[position] = column with { Constraints = column.Constraints.Append([add.Constraint]) };
        return true;
    }

    /// <summary>Where the last column is added that a constraint uses; -1 for nowhere.</summary>
    private int FindAddition(AddConstraint add)
    {
        var positions = Additions(add.Table);
        var index = positions.FindLastIndex(p => Uses(add.Constraint, ((AddColumn)_folded[p]).Column));
        return index < 0 ? -1 : positions[index];
    }

    private List<int> Additions(ObjectName table)
    {
        if (!_additions.TryGetValue(table, out var positions))
        {
            _additions[table] = positions = [];
        }

        return positions;
    }

    // What a foreign key refers to may only have been made since.
    private bool MayWait(AddConstraint add, int position) =>
        add.Constraint is ForeignKey key && (key.ReferencedTable == add.Table ? _lastKey : _lastTouch).GetValueOrDefault(key.ReferencedTable, -1) > position;

    private void Note(SchemaChange change, int position)
    {
        switch (change)
        {
            case AddColumn add:
                Additions(add.Table).Add(position);
                break;
            case AddConstraint:
                break;
            case ColumnChange column:
                _additions.Remove(column.Table);
                break;
            default:
                _barrier = position;
                break;
        }

        _lastTouch[change.Target.Name] = position;
    }

    private static bool IsSeparate(TableConstraint constraint) => constraint is ForeignKey { NotValid: true } or CheckConstraint { NotValid: true };

    private static bool Uses(TableConstraint constraint, string column) => constraint switch
    {
        KeyConstraint key => key.Keys.Any(k => k.Column == column) || key.Include.Contains(column),
        ForeignKey key => key.Columns.Contains(column),
        CheckConstraint check => check.Expression.Text.Contains(column, StringComparison.Ordinal),
        ExclusionConstraint exclusion => exclusion.Elements.Any(e => e.Key.Column == column),
        _ => false,
    };
}
