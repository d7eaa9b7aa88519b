using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares tables with all that belongs to them.</summary>
internal static class TableDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        var changed = new HashSet<ObjectName>();
        foreach (var table in scope.Desired.Schema.Tables)
        {
            if (scope.Current.FindTable(table.Name) is not { } current)
            {
                scope.Changes.AddRange(PartitionCreation.Of(table, scope.Desired));
            }
            else if (current != table || PartNameDiffer.IsAnother(current, table))
            {
                changed.Add(table.Name);
            }
        }

        foreach (var table in scope.Desired.Schema.Tables.Where(t => IsAffected(t, changed, scope.Desired, 0)))
        {
            if (scope.Current.FindTable(table.Name) is { } current)
            {
                Compare(scope, current, table);
            }
        }

        foreach (var table in scope.Current.Schema.Tables.Where(t => scope.Desired.FindTable(t.Name) is null))
        {
            scope.Drop(new DropTable(table));
        }
    }

    // What changes in a table changes in its children.
    private static bool IsAffected(Table table, HashSet<ObjectName> changed, SchemaLookup schema, int depth) => changed.Count > 0 && (changed.Contains(table.Name)
        || (depth < ParentParts.DeepestInheritance && ParentParts.ParentsOf(table).Any(p => schema.FindTable(p) is { } parent && IsAffected(parent, changed, schema, depth + 1))));

    private static void Compare(DiffScope scope, Table from, Table to)
    {
        (from, to) = InheritedColumns.Complete(TypedColumns.Follow(from, to), to, scope);
        var (current, desired) = ParentParts.Complete(from, to, scope.Context);
        var table = new TableScope(scope, current, desired);
        table.MustRecreate = IsAnother(current, desired);
        ColumnDiffer.Compare(table);
        KeyDiffer.Compare(table);
        CheckDiffer.Compare(table);
        ExclusionDiffer.Compare(table);
        ForeignKeyDiffer.Compare(table);
        foreach (var change in IndexDiffer.Compare(scope, table.Name, current.Indexes, desired.Indexes, table.Drop))
        {
            table.Add(change);
        }

        foreach (var change in TriggerDiffer.Compare(scope, table.Name, current.Triggers, desired.Triggers, c => DropTrigger(table, c)))
        {
            table.Add(change);
        }

        InheritedTriggerDiffer.Compare(table);
        PartNameDiffer.Compare(table);
        ClusterDiffer.Compare(table);
        PolicyDiffer.Compare(table);
        TableOptionDiffer.Compare(table);
        InheritanceDiffer.Compare(table);
        table.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment);
        table.Remove(c => IsMadeByParent(table, c));
        table.Finish();
    }

    // The trigger of a parent that comes takes the place of one of the same name.
    private static void DropTrigger(TableScope table, SchemaChange drop)
    {
        var isReplaced = table.Desired.PartitionOf is { } parent && parent != table.Current.PartitionOf
            && table.Schema.Desired.FindTable(parent)?.Triggers.Any(t => t.Name == drop.Target.Part) == true;
        if (isReplaced)
        {
            table.Add(drop);
        }
        else
        {
            table.Drop(drop);
        }
    }

    // A partition gets the indexes and keys that it lacks when it is attached.
    private static bool IsMadeByParent(TableScope table, SchemaChange change) =>
        table.Desired.PartitionOf is not null && change is AddConstraint { Constraint.Name: null } or CreateIndex { Index.Name: null };

    /// <summary>Whether two tables differ in what no engine changes in a table that is there.</summary>
    internal static bool IsAnother(Table current, Table desired) =>
        current.PartitionBy != desired.PartitionBy
        || current.Strict != desired.Strict
        || current.WithoutRowId != desired.WithoutRowId
        || current.Foreign?.Server != desired.Foreign?.Server
        || current.OpaqueDefinition != desired.OpaqueDefinition;
}
