using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares tables with all that belongs to them.</summary>
internal static class TableDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(DiffScope scope)
    {
        foreach (var table in scope.Desired.Schema.Tables)
        {
            if (scope.Current.FindTable(table.Name) is not { } current)
            {
                scope.Changes.AddRange(CreationChanges.Of(table));
            }
            else if (current != table)
            {
                Compare(scope, current, table);
            }
        }

        foreach (var table in scope.Current.Schema.Tables.Where(t => scope.Desired.FindTable(t.Name) is null))
        {
            scope.Drop(new DropTable(table));
        }
    }

    private static void Compare(DiffScope scope, Table from, Table to)
    {
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

        foreach (var change in TriggerDiffer.Compare(scope, table.Name, current.Triggers, desired.Triggers, table.Drop))
        {
            table.Add(change);
        }

        ClusterDiffer.Compare(table);
        PolicyDiffer.Compare(table);
        TableOptionDiffer.Compare(table);
        InheritanceDiffer.Compare(table);
        table.Comment(ObjectIdentities.Of(desired), current.Comment, desired.Comment);
        table.Finish();
    }

    // What no engine changes in a table that is there.
    private static bool IsAnother(Table current, Table desired) =>
        current.PartitionBy != desired.PartitionBy
        || current.Strict != desired.Strict
        || current.WithoutRowId != desired.WithoutRowId
        || current.OpaqueDefinition != desired.OpaqueDefinition;
}
