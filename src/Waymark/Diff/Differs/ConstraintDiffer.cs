using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>What the comparisons of keys, foreign keys, checks and exclusion constraints share.</summary>
internal static class ConstraintDiffer
{
    /// <summary>Compares the constraints of one family.</summary>
    /// <param name="table">The table.</param>
    /// <param name="current">What is there.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="structure">A constraint without what can be changed in place, as it is compared.</param>
    internal static void Compare<T>(TableScope table, EquatableList<T> current, EquatableList<T> desired, Func<T, T> structure)
        where T : TableConstraint
    {
        if (current == desired)
        {
            return;
        }

        Compare(table, PartMatch<T>.Of(current, desired, c => c.Name, structure), structure);
    }

    /// <summary>Finds the changes of matched constraints.</summary>
    internal static void Compare<T>(TableScope table, PartMatch<T> match, Func<T, T> structure)
        where T : TableConstraint
    {
        foreach (var constraint in match.Removed)
        {
            Drop(table, constraint);
        }

        foreach (var (was, becomes) in match.Pairs)
        {
            Compare(table, was, becomes, structure(was) == structure(becomes));
        }

        foreach (var constraint in match.Added)
        {
            Create(table, constraint);
        }
    }

    private static void Drop(TableScope table, TableConstraint constraint)
    {
        var change = new DropConstraint(table.Name, constraint);
        if (constraint.Name is { } name && IsReplaced(table, name, constraint is KeyConstraint or ExclusionConstraint))
        {
            table.Add(change);
        }
        else
        {
            table.Drop(change);
        }
    }

    // A name that something else is to have: what has it now is replaced, not merely dropped.
    private static bool IsReplaced(TableScope table, string name, bool hasIndex) =>
        Constraints.Of(table.Desired).Any(c => c.Name == name) || (hasIndex && table.Schema.IsTaken(table.Name with { Name = name }));

    private static void Create(TableScope table, TableConstraint constraint)
    {
        table.Add(new AddConstraint(table.Name, constraint with { Comment = null, IndexComment = null }));
        Comment(table, constraint, null);
    }

    private static void Compare(TableScope table, TableConstraint current, TableConstraint desired, bool sameStructure)
    {
        var renamed = desired.Name is not null && current.Name != desired.Name;
        var rename = renamed && current.Name is not null ? new RenameConstraint(table.Name, current.Name, desired.Name!) : null;
        if (!sameStructure || (renamed && (rename is null || !table.Can(rename))) || !CompareInPlace(table, current, desired))
        {
            table.Add(new DropConstraint(table.Name, current));
            Create(table, desired);
            return;
        }

        if (rename is not null)
        {
            table.Add(rename);
        }

        Comment(table, desired with { Name = desired.Name ?? current.Name }, current);
    }

    /// <summary>Compares what may be changed in place.</summary>
    /// <returns>Whether it can be.</returns>
    private static bool CompareInPlace(TableScope table, TableConstraint current, TableConstraint desired)
    {
        var named = desired.Name is null ? desired with { Name = current.Name } : desired;
        var change = new AlterConstraint(table.Name, current, named);
        if (current.Deferral != desired.Deferral && !table.Can(change))
        {
            return false;
        }

        if (current.Deferral != desired.Deferral)
        {
            table.Add(change);
        }

        if (IsNotValid(current) && !IsNotValid(desired))
        {
            table.Add(new ValidateConstraint(table.Name, named));
        }

        return true;
    }

    private static bool IsNotValid(TableConstraint constraint) => constraint is ForeignKey { NotValid: true } or CheckConstraint { NotValid: true };

    private static void Comment(TableScope table, TableConstraint constraint, TableConstraint? current)
    {
        var name = constraint.Name ?? string.Empty;
        table.Comment(new ObjectIdentity(ObjectType.Constraint, table.Name, name), current?.Comment, constraint.Comment);
        table.Comment(new ObjectIdentity(ObjectType.Index, table.Name, name), current?.IndexComment, constraint.IndexComment);
    }
}
