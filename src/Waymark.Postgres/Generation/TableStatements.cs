using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about tables as a whole.</summary>
internal static class TableStatements
{
    private const int DeepestPartition = 64;

    /// <summary>The statements of a change.</summary>
    internal static IEnumerable<string> Of(TableChange change, ChangeContext context) => change switch
    {
        CreateTable create => Create(create, context),
        DropTable drop => Drop(drop.Definition, context),
        RenameTable rename => Renaming.Of("TABLE", rename.From, rename.Table),
        AttachPartition attach => [$"{Alter(attach.Parent)} ATTACH PARTITION {SqlText.Name(attach.Table)} {TableText.Bound(attach.Bound)}"],
        DetachPartition detach => [$"{Alter(detach.Parent)} DETACH PARTITION {SqlText.Name(detach.Table)}"],
        SetForeignOptions set => [$"ALTER FOREIGN TABLE {SqlText.Name(set.Table)} {ForeignOptionText.Changes(set.From, set.To)}"],
        SetTableOptions set => [$"{Alter(set.Table)} {string.Join(", ", OptionChanges.Of(set.From, set.To))}"],
        _ => [$"{Alter(change.Table)} {Action(change)}"],
    };

    private static IEnumerable<string> Drop(Table table, ChangeContext context)
    {
        // What refers to a partitioned table depends on its partitions, until they are detached.
        if (table.PartitionOf is { } parent && context.Desired.FindTable(parent) is not null && IsReferenced(parent, context.Current, 0))
        {
            yield return $"{Alter(parent)} DETACH PARTITION {SqlText.Name(table.Name)}";
        }

        yield return $"DROP {(table.Foreign is null ? "TABLE" : "FOREIGN TABLE")} {SqlText.Name(table.Name)}";
    }

    private static bool IsReferenced(ObjectName table, SchemaLookup schema, int depth) =>
        schema.IsReferenced(table) || (depth < DeepestPartition && schema.FindTable(table)?.PartitionOf is { } parent && IsReferenced(parent, schema, depth + 1));

    private static string Alter(ObjectName table) => $"ALTER TABLE {SqlText.Name(table)}";

    private static string Action(TableChange change) => change switch
    {
        SetTableType { To: { } type } => $"OF {SqlText.Name(type)}",
        SetTableType => "NOT OF",
        SetTableLogging set => set.Unlogged ? "SET UNLOGGED" : "SET LOGGED",
        SetTableSpace set => $"SET TABLESPACE {SqlText.Name(set.To ?? "pg_default")}",
        SetTableAccessMethod set => $"SET ACCESS METHOD {SqlText.Name(set.To ?? "heap")}",
        SetReplicaIdentity set => $"REPLICA IDENTITY {set.To ?? "DEFAULT"}",
        SetRowSecurity set => $"{(set.Enabled ? "ENABLE" : "DISABLE")} ROW LEVEL SECURITY",
        ForceRowSecurity set => $"{(set.Forced ? "FORCE" : "NO FORCE")} ROW LEVEL SECURITY",
        AddInheritance add => $"INHERIT {SqlText.Name(add.Parent)}",
        DropInheritance drop => $"NO INHERIT {SqlText.Name(drop.Parent)}",
        SetClusterIndex { Index: { } index } => $"CLUSTER ON {SqlText.Name(index)}",
        SetClusterIndex => "SET WITHOUT CLUSTER",
        _ => throw UnknownChange.Of(change),
    };

    private static IEnumerable<string> Create(CreateTable create, ChangeContext context)
    {
        yield return TableText.Create(create, context);
        foreach (var column in TableText.Changed(create.Definition, context))
        {
            foreach (var action in ColumnStatements.Overrides(column, HeirColumns.FindInherited(context.Desired, create.Definition, column.Name)!))
            {
                yield return $"ALTER TABLE ONLY {SqlText.Name(create.Table)} {action}";
            }
        }

        foreach (var column in create.Definition.Columns.Where(c => create.Definition.PartitionOf is not null && !c.ForeignOptions.IsEmpty))
        {
            yield return $"ALTER FOREIGN TABLE {SqlText.Name(create.Table)} ALTER COLUMN {SqlText.Name(column.Name)}{ForeignOptionText.Of(column.ForeignOptions)}";
        }

        foreach (var column in create.Definition.Columns)
        {
            foreach (var action in ColumnStatements.Settings(column))
            {
                yield return $"{Alter(create.Table)} {action}";
            }
        }

        foreach (var key in create.Definition.Keys.Where(k => k is { Clustered: true, Name: not null }))
        {
            yield return $"{Alter(create.Table)} CLUSTER ON {SqlText.Name(key.Name!)}";
        }
    }
}
