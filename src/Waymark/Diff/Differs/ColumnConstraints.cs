using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Folds constraints into the column that they were written behind, for dialects that add and drop them only with it.</summary>
internal static class ColumnConstraints
{
    /// <summary>Folds what is added and dropped.</summary>
    /// <param name="changes">The changes of a table.</param>
    internal static void Fold(List<SchemaChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            changes[i] = changes[i] switch
            {
                AddColumn add => add with { Constraints = new EquatableList<TableConstraint>([.. changes.OfType<AddConstraint>().Select(a => a.Constraint).Where(c => IsBehind(c, add.Column))]) },
                DropColumn drop => drop with { Constraints = new EquatableList<TableConstraint>([.. changes.OfType<DropConstraint>().Select(d => d.Constraint).Where(c => IsBehind(c, drop.Column))]) },
                var other => other,
            };
        }

        var added = changes.OfType<AddColumn>().SelectMany(a => a.Constraints).ToHashSet(ReferenceEqualityComparer.Instance);
        var dropped = changes.OfType<DropColumn>().SelectMany(d => d.Constraints).ToHashSet(ReferenceEqualityComparer.Instance);
        changes.RemoveAll(c => (c is AddConstraint add && added.Contains(add.Constraint)) || (c is DropConstraint drop && dropped.Contains(drop.Constraint)));
    }

    // A key is no part of its column to any engine that does not add constraints.
    private static bool IsBehind(TableConstraint constraint, string column) =>
        constraint is ForeignKey or CheckConstraint && constraint.ColumnOf.Text == column;
}
