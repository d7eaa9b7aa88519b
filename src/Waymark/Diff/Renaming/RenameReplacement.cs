using Waymark.Diff.Changes;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>
/// Takes out of a schema what is to have another name and cannot be given one: it is dropped, whether drops are on or not, for the
/// comparison makes it again under its new name. Nothing is lost with it, since only views, indexes, triggers, policies and constraints
/// are so replaced.
/// </summary>
internal sealed class RenameReplacement
{
    private readonly IChangeSupport _support;
    private readonly ChangeContext _context;
    private readonly List<SchemaChange> _changes;

    /// <summary>Prepares to replace.</summary>
    /// <param name="support">What the dialect can rename.</param>
    /// <param name="context">Both schemas.</param>
    /// <param name="changes">Takes the drops.</param>
    internal RenameReplacement(IChangeSupport support, ChangeContext context, List<SchemaChange> changes)
    {
        _support = support;
        _context = context;
        _changes = changes;
    }

    /// <summary>Replaces the objects that cannot be renamed.</summary>
    /// <returns>The schema without them, and the renames that are left.</returns>
    internal (DatabaseSchema Schema, IReadOnlyList<ObjectRename> Renames) Apply(DatabaseSchema schema, IReadOnlyList<ObjectRename> renames)
    {
        var views = renames.Where(r => r.Current is View && !Can(RenameChanges.Of(r))).ToHashSet();
        if (views.Count == 0)
        {
            return (schema, renames);
        }

        var names = views.Select(r => r.Current.Name).ToHashSet();
        _changes.AddRange(views.Select(r => new DropView((View)r.Current)));
        return (schema with { Views = schema.Views.Where(v => !names.Contains(v.Name)) }, [.. renames.Where(r => !views.Contains(r))]);
    }

    /// <summary>Replaces the parts that cannot be renamed.</summary>
    /// <returns>The schema without them, and the renames that are left.</returns>
    internal (DatabaseSchema Schema, IReadOnlyList<PartRename> Renames) Apply(DatabaseSchema schema, IReadOnlyList<PartRename> renames)
    {
        var replaced = renames
            .Where(r => r.Kind is RenameKinds.Index or RenameKinds.Trigger or RenameKinds.Policy or RenameKinds.Constraint && !Can(RenameChanges.Of(r, _context.Current)))
            .ToHashSet();
        if (replaced.Count == 0)
        {
            return (schema, renames);
        }

        var byOwner = replaced.ToLookup(r => r.Owner);
        var without = schema with
        {
            Tables = schema.Tables.Map(t => byOwner[t.Name].Aggregate(t, Remove)),
            Views = schema.Views.Map(v => byOwner[v.Name].Aggregate(v, Remove)),
        };
        return (without, [.. renames.Where(r => !replaced.Contains(r))]);
    }

    private bool Can(SchemaChange rename) => _support.CanApply(rename, _context);

    private Table Remove(Table table, PartRename rename)
    {
        switch (rename.Kind)
        {
            case RenameKinds.Index:
                _changes.AddRange(table.Indexes.Where(i => i.Name == rename.From).Select(i => new DropIndex(table.Name, i)));
                return table with { Indexes = table.Indexes.Where(i => i.Name != rename.From) };
            case RenameKinds.Trigger:
                _changes.AddRange(table.Triggers.Where(t => t.Name == rename.From).Select(t => new DropTrigger(table.Name, t)));
                return table with { Triggers = table.Triggers.Where(t => t.Name != rename.From) };
            case RenameKinds.Policy:
                _changes.AddRange(table.Policies.Where(p => p.Name == rename.From).Select(p => new DropPolicy(table.Name, p)));
                return table with { Policies = table.Policies.Where(p => p.Name != rename.From) };
            default:
                return RemoveConstraint(table, rename.From);
        }
    }

    // A table that is rebuilt loses a constraint by being made without it.
    private Table RemoveConstraint(Table table, string name)
    {
        _changes.AddRange(Constraints.Of(table).Where(c => c.Name == name).Select(c => new DropConstraint(table.Name, c)).Where(Can));
        return table with
        {
            Keys = table.Keys.Where(k => k.Name != name),
            Checks = table.Checks.Where(c => c.Name != name),
            ForeignKeys = table.ForeignKeys.Where(f => f.Name != name),
            Exclusions = table.Exclusions.Where(e => e.Name != name),
        };
    }

    private View Remove(View view, PartRename rename)
    {
        _changes.AddRange(rename.Kind == RenameKinds.Index
            ? view.Indexes.Where(i => i.Name == rename.From).Select(SchemaChange (i) => new DropIndex(view.Name, i))
            : view.Triggers.Where(t => t.Name == rename.From).Select(t => new DropTrigger(view.Name, t)));
        return rename.Kind == RenameKinds.Index
            ? view with { Indexes = view.Indexes.Where(i => i.Name != rename.From) }
            : view with { Triggers = view.Triggers.Where(t => t.Name != rename.From) };
    }
}
