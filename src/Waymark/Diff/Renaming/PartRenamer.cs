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
        foreach (var rename in Ordered(renames))
        {
            schema = rename.Kind == RenameKinds.Column ? RenameColumn(schema, rename) : RenamePart(schema, rename);
        }

        return schema;
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

    private DatabaseSchema RenameColumn(DatabaseSchema schema, PartRename rename)
    {
        var renamer = new ColumnRenamer(_sqlNames, rename.From, rename.To);
        var family = FamilyOf(schema, rename);
        return schema with
        {
            Types = schema.Types.Map(t => t.Name == rename.Owner && t is CompositeType composite ? RenameAttribute(composite, rename) : t),
            Tables = schema.Tables.Map(t => RenameReferenced(family.Contains(t.Name) ? renamer.Rename(t) : t, family, renamer)),
            Sequences = schema.Sequences.Map(s => s.OwnerTable == rename.Owner && s.OwnerColumn == rename.From ? s with { OwnerColumn = rename.To } : s),
            Privileges = schema.Privileges.Map(p => p.On == rename.Owner && p.Column == rename.From ? p with { Column = rename.To } : p),
        };
    }

    private static Table RenameReferenced(Table table, HashSet<ObjectName> family, ColumnRenamer renamer) =>
        table.ForeignKeys.Any(f => family.Contains(f.ReferencedTable))
            ? table with { ForeignKeys = table.ForeignKeys.Map(f => family.Contains(f.ReferencedTable) ? renamer.RenameReferenced(f) : f) }
            : table;

    // Partitions and tables that inherit have the column too, and it is renamed with the parent's.
    private static HashSet<ObjectName> FamilyOf(DatabaseSchema schema, PartRename rename)
    {
        var family = new HashSet<ObjectName> { rename.Owner };
        var children = schema.Tables
            .SelectMany(t => t.Inherits.Concat(t.PartitionOf is { } parent ? [parent] : []).Select(p => (Parent: p, Child: t.Name)))
            .ToLookup(p => p.Parent, p => p.Child);
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

    private static CompositeType RenameAttribute(CompositeType type, PartRename rename) =>
        type with { Attributes = type.Attributes.Map(a => a.Name == rename.From ? a with { Name = rename.To } : a) };

    private static DatabaseSchema RenamePart(DatabaseSchema schema, PartRename rename) => schema with
    {
        Tables = schema.Tables.Map(t => t.Name == rename.Owner ? RenamePart(t, rename) : t),
        Views = schema.Views.Map(v => v.Name == rename.Owner ? RenamePart(v, rename) : v),
        Types = schema.Types.Map(t => t.Name == rename.Owner ? RenamePart(t, rename) : t),
    };

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
