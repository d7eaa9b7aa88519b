using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>
/// Adds to a desired schema what is there but not declared, for when drops are off: the comparison with the result drops nothing, and
/// everything else in it fits what stays.
/// </summary>
internal sealed class Retention
{
    private readonly SchemaLookup _current;
    private readonly IReadOnlyList<SchemaChange> _drops;
    private readonly ILookup<ObjectName, SchemaChange> _byOwner;

    private Retention(SchemaLookup current, IReadOnlyList<SchemaChange> drops)
    {
        _current = current;
        _drops = drops;
        _byOwner = drops.SelectMany<SchemaChange, SchemaChange>(d => d is ReplaceType replace ? replace.Together : [d]).ToLookup(d => d.Target.Name);
    }

    /// <summary>The desired schema with what drops would take away.</summary>
    /// <param name="desired">What is declared.</param>
    /// <param name="current">What is there.</param>
    /// <param name="drops">The drops that are left out.</param>
    /// <exception cref="SchemaDiffException">What stays has a name that something declared is to have.</exception>
    internal static DatabaseSchema Apply(DatabaseSchema desired, SchemaLookup current, IReadOnlyList<SchemaChange> drops)
    {
        var retention = new Retention(current, drops);
        retention.RequireNamesFree(desired);
        var retained = retention.Apply(desired);
        retention.RequireKeys(new SchemaLookup(retained));
        return retained;
    }

    private void RequireNamesFree(DatabaseSchema desired)
    {
        var names = new HashSet<ObjectName>(RelationNames.Of(desired));
        foreach (var drop in _drops)
        {
            if (drop is DropTable or DropSequence or DropView && names.Contains(drop.Target.Name))
            {
                throw new SchemaDiffException(
                    SchemaCodes.NameTaken,
                    $"{drop.Target} is there, is not declared, and has the name of something that is; dropping it takes --enable-drop");
            }
        }
    }

    // A foreign key cannot stay without the key that it refers to.
    private void RequireKeys(SchemaLookup retained)
    {
        var keys = Of<DropConstraint>().Where(d => d.Constraint is ForeignKey).Select(d => (d.Table, (ForeignKey)d.Constraint))
            .Concat(Of<DropTable>().SelectMany(d => d.Definition.ForeignKeys.Select(f => (d.Table, f))));
        foreach (var (table, key) in keys)
        {
            if (_current.FindTable(key.ReferencedTable) is { } was && HasKey(was, key.ReferencedColumns)
                && retained.FindTable(key.ReferencedTable) is { } target && !HasKey(target, key.ReferencedColumns))
            {
                throw new SchemaDiffException(
                    SchemaCodes.NeedsDrop,
                    $"foreign key {key.Name} of {table} is not declared, and refers to a key of {target.Name} that is to be another; dropping it takes --enable-drop");
            }
        }
    }

    private static bool HasKey(Table table, EquatableList<string> columns)
    {
        var names = columns.ToHashSet();
        return columns.IsEmpty
            || table.Keys.Any(k => names.SetEquals(k.Keys.Select(c => c.Column ?? string.Empty)))
            || table.Indexes.Any(i => i.Unique && names.SetEquals(i.Keys.Select(c => c.Column ?? string.Empty)));
    }

    private DatabaseSchema Apply(DatabaseSchema desired) => desired with
    {
        Extensions = desired.Extensions.Append(Of<DropExtension>().Select(d => d.Extension)).Sorted(e => e.Name),
        Types = desired.Types.Where(t => !_byOwner[t.Name].Any(d => d is DropType)).Map(RetainParts).Append(Of<DropType>().Select(d => d.Type)).Sorted(t => t.Name),
        Sequences = desired.Sequences.Append(Of<DropSequence>().Select(d => d.Sequence)).Append(OwnedSequences(desired)).Sorted(s => s.Name),
        Tables = desired.Tables.Map(RetainParts).Append(Of<DropTable>().Select(d => d.Definition)).Sorted(t => t.Name),
        Views = desired.Views.Map(RetainParts).Append(Of<DropView>().Select(d => d.View)).Sorted(v => v.Name),
        Routines = desired.Routines.Append(Of<DropRoutine>().Select(d => d.Routine)).Sorted(r => r.Name),
        Privileges = RetainPrivileges(desired.Privileges),
        Others = desired.Others.Append(Of<DropOpaqueObject>().Select(d => d.Object)).Sorted(o => o.Name),
    };

    private IEnumerable<T> Of<T>()
        where T : SchemaChange => _drops.OfType<T>();

    // Sequences stay with the columns that own them.
    private EquatableList<Sequence> OwnedSequences(DatabaseSchema desired)
    {
        var tables = Of<DropTable>().Select(d => d.Table).ToHashSet();
        var columns = Of<DropColumn>().Select(d => (d.Table, d.Column)).ToHashSet();
        var known = desired.Sequences.Select(s => s.Name).ToHashSet();
        return _current.Schema.Sequences.Where(s =>
            s is { OwnerTable: { } table, OwnerColumn: { } column } && !known.Contains(s.Name) && (tables.Contains(table) || columns.Contains((table, column))));
    }

    private UserType RetainParts(UserType type)
    {
        foreach (var drop in _byOwner[type.Name])
        {
            type = (type, drop) switch
            {
                (EnumType e, ReplaceType { From: EnumType from }) => e with { Labels = EnumLabels.Merge(from.Labels, e.Labels) },
                (CompositeType composite, DropAttributeFromType d) => composite with { Attributes = composite.Attributes.Append([d.Attribute]) },
                (Domain domain, DropDomainConstraint d) => domain with { Checks = domain.Checks.Append([d.Constraint]) },
                _ => type,
            };
        }

        return type;
    }

    private Table RetainParts(Table table)
    {
        var attributes = table.OfType is { } type ? _byOwner[type].OfType<DropAttributeFromType>().Select(d => d.Attribute.Name).ToHashSet() : [];
        if (attributes.Count > 0 && _current.FindTable(table.Name) is { } typed)
        {
            table = table with { Columns = table.Columns.Append(typed.Columns.Where(c => attributes.Contains(c.Name))) };
        }

        table = table with { InheritedTriggerStates = table.InheritedTriggerStates.Append(StatesOfRetained(table)).Sorted(s => s.Trigger) };
        foreach (var drop in _byOwner[table.Name])
        {
            table = drop switch
            {
                DropColumn d => d.Constraints.Aggregate(table with { Columns = RetainColumn(table.Columns, d.Definition) }, RetainConstraint),
                DropConstraint d => RetainConstraint(table, d.Constraint),
                DropIndex d => table with { Indexes = table.Indexes.Append([d.Index]) },
                DropTrigger d => table with { Triggers = table.Triggers.Append([d.Trigger]) },
                DropPolicy d => table with { Policies = table.Policies.Append([d.Policy]) },
                SetRowSecurity => table with { RowSecurity = true },
                ForceRowSecurity => table with { ForceRowSecurity = true },
                _ => table,
            };
        }

        return table;
    }

    // What a partition says of its parents' triggers stays with them.
    private EquatableList<InheritedTriggerState> StatesOfRetained(Table table)
    {
        var states = table.PartitionOf is null ? [] : _current.FindTable(table.Name)?.InheritedTriggerStates ?? [];
        var said = table.InheritedTriggerStates.Select(s => s.Trigger).ToHashSet();
        return states.Where(s => !said.Contains(s.Trigger) && IsRetained(table.PartitionOf, s.Trigger, 0));
    }

    private bool IsRetained(ObjectName? table, string trigger, int depth) => table is { } owner && depth < ParentParts.DeepestInheritance
        && (_byOwner[owner].OfType<DropTrigger>().Any(d => d.Name == trigger) || IsRetained(_current.FindTable(owner)?.PartitionOf, trigger, depth + 1));

    private static EquatableList<Column> RetainColumn(EquatableList<Column> columns, Column column) =>
        columns.Any(c => c.Name == column.Name) ? columns.Map(c => c.Name == column.Name ? column : c) : columns.Append([column]);

    private static Table RetainConstraint(Table table, TableConstraint constraint) => constraint switch
    {
        KeyConstraint key => table with { Keys = table.Keys.Append([key]) },
        ForeignKey key => table with { ForeignKeys = table.ForeignKeys.Append([key]) },
        CheckConstraint check => table with { Checks = table.Checks.Append([check]) },
        ExclusionConstraint exclusion => table with { Exclusions = table.Exclusions.Append([exclusion]) },
        _ => table,
    };

    private View RetainParts(View view)
    {
        foreach (var drop in _byOwner[view.Name])
        {
            view = drop switch
            {
                DropIndex d => view with { Indexes = view.Indexes.Append([d.Index]) },
                DropTrigger d => view with { Triggers = view.Triggers.Append([d.Trigger]) },
                _ => view,
            };
        }

        return view;
    }

    private EquatableList<Privilege> RetainPrivileges(EquatableList<Privilege> privileges)
    {
        var limited = Of<RevokeGrantOption>().SelectMany(Each).ToHashSet();
        return privileges
            .Map(p => limited.Contains(p with { GrantOption = true }) ? p with { GrantOption = true } : p)
            .Append(Of<RevokePrivileges>().SelectMany(Each))
            .Sorted(p => p.On);
    }

    private static IEnumerable<Privilege> Each(PrivilegeChange change) =>
        change.Grantees.SelectMany(g => change.Privileges.Select(p => p with { Grantee = g }));
}
