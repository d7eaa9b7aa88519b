using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Does renames of columns, constraints, indexes, triggers, policies and enum values in a schema.</summary>
internal sealed class PartRenamer
{
    private readonly ISqlNames _sqlNames;

    /// <summary>Makes a renamer.</summary>
    internal PartRenamer(ISqlNames sqlNames) => _sqlNames = sqlNames;

    /// <summary>The schema with everything renamed.</summary>
    internal DatabaseSchema Apply(DatabaseSchema schema, IReadOnlyList<PartRename> renames)
    {
        var ordered = Ordered(renames);
        var columns = WithFamilies(schema, ordered.Where(r => r.Kind == RenameKinds.Column)).ToLookup(r => r.Owner);
        var parts = ordered.Where(r => r.Kind != RenameKinds.Column).ToLookup(r => r.Owner);
        return schema with
        {
            Types = schema.Types.Map(t => parts[t.Name].Aggregate(columns[t.Name].Aggregate(t, RenameAttribute), RenamePart)),
            Tables = schema.Tables.Map(t => RenameInherited(RenameRedeclared(RenameReferenced(parts[t.Name].Aggregate(columns[t.Name].Aggregate(t, RenameColumn), RenamePart), columns), parts), parts)),
            Views = schema.Views.Map(v => parts[v.Name].Aggregate(v, RenamePart)),
            Sequences = schema.Sequences.Map(s => s.OwnerTable is { } owner ? columns[owner].Aggregate(s, RenameOwner) : s),
            Privileges = schema.Privileges.Map(p => columns[p.On].Aggregate(p, RenameColumn)),
        };
    }

    /// <summary>
    /// The renames in an order in which no new name is taken: in a chain (a to b, b to c) the last comes first.
    /// </summary>
    internal static IReadOnlyList<PartRename> Ordered(IReadOnlyList<PartRename> renames)
    {
        var bySource = renames.ToDictionary(r => (r.Kind, r.Owner, r.From));
        var done = new HashSet<PartRename>();
        var ordered = new List<PartRename>();
        foreach (var rename in renames)
        {
            var chain = new List<PartRename>();
            for (var next = rename; next is not null && done.Add(next); next = bySource.GetValueOrDefault((next.Kind, next.Owner, next.To)))
            {
                chain.Add(next);
            }

            chain.Reverse();
            ordered.AddRange(chain);
        }

        return ordered;
    }

    // Partitions, tables that inherit and tables of a type have the column too, and it is renamed with the parent's or type's.
    private static IEnumerable<PartRename> WithFamilies(DatabaseSchema schema, IEnumerable<PartRename> renames)
    {
        var children = schema.Tables
            .SelectMany(t => t.Inherits.Concat(t.PartitionOf is { } parent ? [parent] : []).Concat(t.OfType is { } type ? [type] : []).Select(p => (Parent: p, Child: t.Name)))
            .ToLookup(p => p.Parent, p => p.Child);
        return renames.SelectMany(r => FamilyOf(r.Owner, children).Select(t => r with { Owner = t }));
    }

    private static HashSet<ObjectName> FamilyOf(ObjectName table, ILookup<ObjectName, ObjectName> children)
    {
        var family = new HashSet<ObjectName> { table };
        var pending = new Queue<ObjectName>(family);
        while (pending.TryDequeue(out var parent))
        {
            foreach (var child in children[parent].Where(family.Add))
            {
                pending.Enqueue(child);
            }
        }

        return family;
    }

    private Table RenameColumn(Table table, PartRename rename) => new ColumnRenamer(_sqlNames, rename.From, rename.To).Rename(table);

    private Table RenameReferenced(Table table, ILookup<ObjectName, PartRename> columns) => table.ForeignKeys.Any(f => columns.Contains(f.ReferencedTable))
        ? table with { ForeignKeys = table.ForeignKeys.Map(f => columns[f.ReferencedTable].Aggregate(f, RenameReferenced)) }
        : table;

    // What a partition has of its parent's keys and indexes goes by two names: the parent's and its own.
    private static Table RenameInherited(Table table, ILookup<ObjectName, PartRename> parts) => table.PartitionOf is { } parent && (parts.Contains(parent) || parts.Contains(table.Name))
        ? table with { InheritedNames = new InheritedNames(table.InheritedNames.Items.Map(n => parts[table.Name].Aggregate(parts[parent].Aggregate(n, RenameParent), RenameOwn))) }
        : table;

    // A check is renamed in the tables that inherit it, too.
    private static Table RenameRedeclared(Table table, ILookup<ObjectName, PartRename> parts) => table.RedeclaredChecks.IsEmpty ? table : table with
    {
        RedeclaredChecks = table.RedeclaredChecks
            .Map(c => table.Inherits.SelectMany(p => parts[p]).FirstOrDefault(r => r.Kind == RenameKinds.Constraint && r.From == c)?.To ?? c).Sorted(c => c),
    };

    private static InheritedName RenameParent(InheritedName name, PartRename rename) => IsOfPart(rename) && name.Parent == rename.From ? name with { Parent = rename.To } : name;

    private static InheritedName RenameOwn(InheritedName name, PartRename rename) => IsOfPart(rename) && name.Name == rename.From ? name with { Name = rename.To } : name;

    private static bool IsOfPart(PartRename rename) => rename.Kind is RenameKinds.Constraint or RenameKinds.Index;

    private ForeignKey RenameReferenced(ForeignKey key, PartRename rename) => new ColumnRenamer(_sqlNames, rename.From, rename.To).RenameReferenced(key);

    private static Sequence RenameOwner(Sequence sequence, PartRename rename) =>
        sequence.OwnerColumn == rename.From ? sequence with { OwnerColumn = rename.To } : sequence;

    private static Privilege RenameColumn(Privilege privilege, PartRename rename) =>
        privilege.Column == rename.From ? privilege with { Column = rename.To } : privilege;

    private static UserType RenameAttribute(UserType type, PartRename rename) =>
        type is CompositeType composite ? composite with { Attributes = composite.Attributes.Map(a => a.Name == rename.From ? a with { Name = rename.To } : a) } : type;

    private static Table RenamePart(Table table, PartRename rename) => rename.Kind switch
    {
        RenameKinds.Constraint => table with
        {
            Keys = table.Keys.Map(c => (KeyConstraint)RenameConstraint(c, rename)),
            ForeignKeys = table.ForeignKeys.Map(c => (ForeignKey)RenameConstraint(c, rename)),
            Checks = table.Checks.Map(c => (CheckConstraint)RenameConstraint(c, rename)),
            Exclusions = table.Exclusions.Map(c => (ExclusionConstraint)RenameConstraint(c, rename)),
        },
        RenameKinds.Index => table with { Indexes = table.Indexes.Map(i => RenameIndex(i, rename)) },
        RenameKinds.Trigger => table with { Triggers = table.Triggers.Map(t => t.Name == rename.From ? t with { Name = rename.To } : t) },
        RenameKinds.Policy => table with { Policies = table.Policies.Map(p => p.Name == rename.From ? p with { Name = rename.To } : p) },
        _ => table,
    };

    private static View RenamePart(View view, PartRename rename) => rename.Kind switch
    {
        RenameKinds.Index => view with { Indexes = view.Indexes.Map(i => RenameIndex(i, rename)) },
        RenameKinds.Trigger => view with { Triggers = view.Triggers.Map(t => t.Name == rename.From ? t with { Name = rename.To } : t) },
        _ => view,
    };

    private static UserType RenamePart(UserType type, PartRename rename) => (type, rename.Kind) switch
    {
        (EnumType e, RenameKinds.Value) => e with { Labels = e.Labels.Map(l => l == rename.From ? rename.To : l) },
        (Domain domain, RenameKinds.Constraint) => domain with { Checks = domain.Checks.Map(c => (CheckConstraint)RenameConstraint(c, rename)) },
        _ => type,
    };

    private static TableConstraint RenameConstraint(TableConstraint constraint, PartRename rename) =>
        constraint.Name == rename.From ? constraint with { Name = rename.To } : constraint;

    private static TableIndex RenameIndex(TableIndex index, PartRename rename) => index.Name == rename.From ? index with { Name = rename.To } : index;
}
