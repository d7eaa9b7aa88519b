using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Tests.Planning;

/// <summary>What each change does to a schema.</summary>
internal static class ModelChanges
{
    internal static DatabaseSchema Apply(DatabaseSchema schema, SchemaChange change) => change switch
    {
        CreateSchema c => schema with { Schemas = [.. schema.Schemas, c.Schema] },
        CreateType c => schema with { Types = [.. schema.Types, c.Type] },
        DropType c => schema with { Types = [.. schema.Types.Where(t => t.Name != c.Type.Name)] },
        ReplaceType c => schema with { Types = [.. schema.Types.Select(t => t.Name == c.To.Name ? c.To : t)] },
        AddEnumValue c => schema with { Types = [.. schema.Types.Select(t => t.Name == c.Type ? AddLabel((EnumType)t, c) : t)] },
        CreateSequence c => schema with { Sequences = [.. schema.Sequences, c.Sequence with { OwnerTable = null, OwnerColumn = null }] },
        AlterSequence c => MapSequence(schema, c.Target.Name, s => c.Sequence with { OwnerTable = s.OwnerTable, OwnerColumn = s.OwnerColumn, Comment = s.Comment }),
        SetSequenceOwner c => MapSequence(schema, c.Target.Name, s => s with { OwnerTable = c.Sequence.OwnerTable, OwnerColumn = c.Sequence.OwnerColumn }),
        DropSequence c => schema with { Sequences = [.. schema.Sequences.Where(s => s.Name != c.Sequence.Name)] },
        CreateRoutine c => schema with { Routines = [.. schema.Routines, c.Routine] },
        ReplaceRoutine c => schema with { Routines = [.. schema.Routines.Select(r => IsSame(r, c.Routine) ? c.Routine with { Comment = r.Comment } : r)] },
        DropRoutine c => schema with { Routines = [.. schema.Routines.Where(r => !IsSame(r, c.Routine))] },
        CreateTable c => schema with { Tables = [.. schema.Tables, c.Definition], Sequences = [.. schema.Sequences, .. c.Sequences] },
        DropTable c => DropTable(schema, c.Table),
        CreateView c => schema with { Views = [.. schema.Views, c.View] },
        ReplaceView c => MapView(schema, c.View.Name, v => v with { Query = c.View.Query, Columns = c.View.Columns }),
        DropView c => schema with { Views = [.. schema.Views.Where(v => v.Name != c.View.Name)], Privileges = WithoutPrivileges(schema, c.View.Name) },
        SetComment c => SetComment(schema, c),
        GrantPrivileges c => Grant(schema, c),
        RevokePrivileges c => schema with { Privileges = [.. schema.Privileges.Except(Each(c))] },
        RevokeGrantOption c => schema with { Privileges = [.. schema.Privileges.Select(p => Each(c).Contains(p) ? p with { GrantOption = false } : p)] },
        TriggerChange c when schema.Views.Any(v => v.Name == c.Owner) => MapView(schema, c.Owner, v => v with { Triggers = ApplyTrigger(v.Triggers, c) }),
        IndexChange c when schema.Views.Any(v => v.Name == c.Owner) => MapView(schema, c.Owner, v => v with { Indexes = ApplyIndex(v.Indexes, c) }),
        DropColumn c => DropColumn(schema, c),
        AddColumn { Sequence: { } sequence } c => ApplyToTable(schema with { Sequences = [.. schema.Sequences, sequence] }, c),
        _ => ApplyToTable(schema, change),
    };

    private static DatabaseSchema ApplyToTable(DatabaseSchema schema, SchemaChange change) =>
        schema with { Tables = [.. schema.Tables.Select(t => t.Name == change.Target.Name ? Apply(t, change) : t)] };

    private static Table Apply(Table table, SchemaChange change) => change switch
    {
        AddColumn c => table with { Columns = [.. table.Columns, c.Definition] },
        AlterColumnType c => MapColumn(table, c, col => col with { Type = c.To.Type, Collation = c.To.Collation }),
        SetColumnDefault c => MapColumn(table, c, col => col with { Default = c.To.Default }),
        SetColumnNotNull c => MapColumn(table, c, col => col with { NotNull = c.To.NotNull }),
        SetColumnIdentity c => MapColumn(table, c, col => col with { Identity = c.To.Identity }),
        AddConstraint c => AddConstraint(table, c.Constraint),
        DropConstraint c => DropConstraint(table, c.Constraint),
        RenameConstraint c => RenameConstraint(table, c),
        IndexChange c => table with { Indexes = ApplyIndex(table.Indexes, c) },
        TriggerChange c => table with { Triggers = ApplyTrigger(table.Triggers, c) },
        CreatePolicy c => table with { Policies = [.. table.Policies, c.Policy] },
        AlterPolicy c => table with { Policies = [.. table.Policies.Select(p => p.Name == c.Name ? c.Policy with { Comment = p.Comment } : p)] },
        DropPolicy c => table with { Policies = [.. table.Policies.Where(p => p.Name != c.Name)] },
        RenamePolicy c => table with { Policies = [.. table.Policies.Select(p => p.Name == c.From ? p with { Name = c.To } : p)] },
        SetRowSecurity c => table with { RowSecurity = c.Enabled },
        AddInheritance c => table with { Inherits = [.. table.Inherits, c.Parent] },
        DropInheritance c => table with { Inherits = [.. table.Inherits.Where(p => p != c.Parent)] },
        _ => throw new NotSupportedException(change.ToString()),
    };

    private static EnumType AddLabel(EnumType type, AddEnumValue add)
    {
        var labels = type.Labels.ToList();
        var position = add.Before is not null ? labels.IndexOf(add.Before) : add.After is not null ? labels.IndexOf(add.After) + 1 : labels.Count;
        labels.Insert(position, add.Label);
        return type with { Labels = [.. labels] };
    }

    private static bool IsSame(Routine left, Routine right) => left.Name == right.Name && ObjectIdentities.SignatureOf(left) == ObjectIdentities.SignatureOf(right);

    private static DatabaseSchema DropTable(DatabaseSchema schema, ObjectName table) => schema with
    {
        Tables = [.. schema.Tables.Where(t => t.Name != table)],
        Sequences = [.. schema.Sequences.Where(s => s.OwnerTable != table)],
        Privileges = WithoutPrivileges(schema, table),
    };

    private static EquatableList<Privilege> WithoutPrivileges(DatabaseSchema schema, ObjectName name) => [.. schema.Privileges.Where(p => p.On != name)];

    // Indexes and constraints of a column go with it, and so does the sequence that it owns.
    private static DatabaseSchema DropColumn(DatabaseSchema schema, DropColumn change) => schema with
    {
        Tables = [.. schema.Tables.Select(t => t.Name == change.Table ? DropColumn(t, change.Column) : t)],
        Sequences = [.. schema.Sequences.Where(s => s.OwnerTable != change.Table || s.OwnerColumn != change.Column)],
    };

    private static Table DropColumn(Table table, string column) => table with
    {
        Columns = [.. table.Columns.Where(c => c.Name != column)],
        Keys = [.. table.Keys.Where(k => k.Keys.All(c => c.Column != column))],
        ForeignKeys = [.. table.ForeignKeys.Where(f => !f.Columns.Contains(column))],
        Checks = [.. table.Checks.Where(c => !ModelRules.ColumnsOf(c.Expression).Contains(column))],
        Indexes = [.. table.Indexes.Where(i => i.Keys.All(k => k.Column != column))],
    };

    private static Table MapColumn(Table table, ColumnChange change, Func<Column, Column> map) =>
        table with { Columns = [.. table.Columns.Select(c => c.Name == change.Column ? map(c) : c)] };

    private static Table AddConstraint(Table table, TableConstraint constraint) => constraint switch
    {
        KeyConstraint { IsPrimary: true } k => table with { Keys = [.. table.Keys, k], Columns = [.. table.Columns.Select(c => k.Keys.Any(x => x.Column == c.Name) ? c with { NotNull = true } : c)] },
        KeyConstraint k => table with { Keys = [.. table.Keys, k] },
        ForeignKey f => table with { ForeignKeys = [.. table.ForeignKeys, f] },
        _ => table with { Checks = [.. table.Checks, (CheckConstraint)constraint] },
    };

    private static Table DropConstraint(Table table, TableConstraint constraint) => table with
    {
        Keys = [.. table.Keys.Where(k => k.Name != constraint.Name)],
        ForeignKeys = [.. table.ForeignKeys.Where(k => k.Name != constraint.Name)],
        Checks = [.. table.Checks.Where(k => k.Name != constraint.Name)],
    };

    private static Table RenameConstraint(Table table, RenameConstraint rename) => table with
    {
        Keys = [.. table.Keys.Select(k => k.Name == rename.From ? k with { Name = rename.Name } : k)],
        ForeignKeys = [.. table.ForeignKeys.Select(k => k.Name == rename.From ? k with { Name = rename.Name } : k)],
        Checks = [.. table.Checks.Select(k => k.Name == rename.From ? k with { Name = rename.Name } : k)],
    };

    private static EquatableList<TableIndex> ApplyIndex(EquatableList<TableIndex> indexes, IndexChange change) => change switch
    {
        CreateIndex c => [.. indexes, c.Index],
        DropIndex c => [.. indexes.Where(i => i.Name != c.Name)],
        RenameIndex c => [.. indexes.Select(i => i.Name == c.From ? i with { Name = c.Name } : i)],
        _ => throw new NotSupportedException(change.ToString()),
    };

    private static EquatableList<Trigger> ApplyTrigger(EquatableList<Trigger> triggers, TriggerChange change) => change switch
    {
        CreateTrigger c => [.. triggers, c.Trigger],
        ReplaceTrigger c => [.. triggers.Select(t => t.Name == c.Name ? c.Trigger with { Comment = t.Comment } : t)],
        RenameTrigger c => [.. triggers.Select(t => t.Name == c.From ? t with { Name = c.To } : t)],
        DropTrigger c => [.. triggers.Where(t => t.Name != c.Name)],
        _ => throw new NotSupportedException(change.ToString()),
    };

    private static DatabaseSchema MapView(DatabaseSchema schema, ObjectName name, Func<View, View> map) =>
        schema with { Views = [.. schema.Views.Select(v => v.Name == name ? map(v) : v)] };

    private static DatabaseSchema MapSequence(DatabaseSchema schema, ObjectName name, Func<Sequence, Sequence> map) =>
        schema with { Sequences = [.. schema.Sequences.Select(s => s.Name == name ? map(s) : s)] };

    private static DatabaseSchema SetComment(DatabaseSchema schema, SetComment c) => c.On.Type switch
    {
        ObjectType.Table => schema with { Tables = [.. schema.Tables.Select(t => t.Name == c.On.Name ? t with { Comment = c.To } : t)] },
        ObjectType.View or ObjectType.MaterializedView => MapView(schema, c.On.Name, v => v with { Comment = c.To }),
        ObjectType.Type => schema with { Types = [.. schema.Types.Select(t => t.Name == c.On.Name ? t with { Comment = c.To } : t)] },
        ObjectType.Column => schema with { Tables = [.. schema.Tables.Select(t => t.Name == c.On.Name ? t with { Columns = [.. t.Columns.Select(x => x.Name == c.On.Part ? x with { Comment = c.To } : x)] } : t)] },
        _ => throw new NotSupportedException(c.ToString()),
    };

    private static DatabaseSchema Grant(DatabaseSchema schema, GrantPrivileges change)
    {
        var granted = Each(change).ToList();
        return schema with { Privileges = [.. schema.Privileges.Where(p => !granted.Contains(p with { GrantOption = true }) && !granted.Contains(p)), .. granted] };
    }

    private static IEnumerable<Privilege> Each(PrivilegeChange change) => change.Grantees.SelectMany(g => change.Privileges.Select(p => p with { Grantee = g }));
}
