using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares what is said of a table as a whole.</summary>
internal static class TableOptionDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        var (current, desired) = (table.Current, table.Desired);
        AddIf(table, current.Options != desired.Options, new SetTableOptions(table.Name, current.Options, desired.Options));
        AddIf(table, current.Unlogged != desired.Unlogged, new SetTableLogging(table.Name, desired.Unlogged));
        AddIf(table, current.Tablespace != desired.Tablespace, new SetTableSpace(table.Name, current.Tablespace, desired.Tablespace));
        AddIf(table, current.AccessMethod != desired.AccessMethod, new SetTableAccessMethod(table.Name, current.AccessMethod, desired.AccessMethod));
        AddIf(table, current.ReplicaIdentity != desired.ReplicaIdentity || IsOfNewIndex(table, desired.ReplicaIdentity), new SetReplicaIdentity(table.Name, current.ReplicaIdentity, desired.ReplicaIdentity));
        AddIf(table, current.Foreign?.Options != desired.Foreign?.Options, new SetForeignOptions(table.Name, current.Foreign?.Options ?? [], desired.Foreign?.Options ?? []));
        CompareType(table);
        CompareRowSecurity(table);
    }

    // A table of a type has its columns: they are changed while it is of none.
    private static void CompareType(TableScope table)
    {
        var (current, desired) = (table.Current.OfType, table.Desired.OfType);
        AddIf(table, current != desired && current is not null, new SetTableType(table.Name, current, null));
        AddIf(table, current != desired && desired is not null, new SetTableType(table.Name, null, desired));
    }

    // The identity is lost with its index; one that is made anew has to be chosen again.
    private static bool IsOfNewIndex(TableScope table, string? identity) => identity is not null
        && (table.Has<CreateIndex>(c => c.Index.Name is { } name && identity == ReplicaIdentities.Using(name)) || table.Has<AddConstraint>(a => a.Constraint is KeyConstraint { Name: { } name } && identity == ReplicaIdentities.Using(name)));

    // Switching row-level security off shows rows that were hidden: that takes what dropping takes.
    private static void CompareRowSecurity(TableScope table)
    {
        var (current, desired) = (table.Current, table.Desired);
        AddIf(table, !current.RowSecurity && desired.RowSecurity, new SetRowSecurity(table.Name, true));
        AddIf(table, !current.ForceRowSecurity && desired.ForceRowSecurity, new ForceRowSecurity(table.Name, true));
        if (current.RowSecurity && !desired.RowSecurity)
        {
            table.Drop(new SetRowSecurity(table.Name, false));
        }

        if (current.ForceRowSecurity && !desired.ForceRowSecurity)
        {
            table.Drop(new ForceRowSecurity(table.Name, false));
        }
    }

    private static void AddIf(TableScope table, bool condition, SchemaChange change)
    {
        if (condition)
        {
            table.Add(change);
        }
    }
}
