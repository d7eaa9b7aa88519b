using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The changes that make an object with all that belongs to it.</summary>
internal static class CreationChanges
{
    /// <summary>The changes that make an object.</summary>
    internal static IEnumerable<SchemaChange> Of(SchemaObject item) => item switch
    {
        Table table => Of(table),
        View view => Of(view),
        Sequence sequence => Of(sequence),
        UserType type => OfType(type),
        Routine routine => [new CreateRoutine(routine with { Comment = null }), .. Comment(routine)],
        OpaqueObject opaque => [new CreateOpaqueObject(opaque with { Comment = null }), .. Comment(opaque)],
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>The changes that make a table.</summary>
    internal static IEnumerable<SchemaChange> Of(Table table)
    {
        yield return new CreateTable(WithoutParts(table));
        foreach (var constraint in Constraints.Of(table).Where(IsSeparate))
        {
            yield return new AddConstraint(table.Name, constraint with { Comment = null });
        }

        foreach (var change in PartsOf(table).Concat(CommentsOf(table)))
        {
            yield return change;
        }
    }

    /// <summary>The changes that make a view.</summary>
    internal static IEnumerable<SchemaChange> Of(View view)
    {
        yield return new CreateView(view with { Indexes = [], Triggers = [], ColumnComments = [], ColumnDefaults = [], ColumnSettings = [], Comment = null });
        foreach (var item in view.ColumnDefaults)
        {
            yield return new SetViewColumnDefault(view.Name, item.Column, null, item.Default);
        }

        foreach (var item in view.ColumnSettings)
        {
            yield return new SetViewColumnSettings(view.Name, new ViewColumnSettings(item.Column), item);
        }

        foreach (var index in view.Indexes)
        {
            yield return new CreateIndex(view.Name, index with { Comment = null, Clustered = false });
        }

        foreach (var index in view.Indexes.Where(i => i.Clustered))
        {
            yield return new SetClusterIndex(view.Name, index.Name);
        }

        foreach (var change in view.Triggers.SelectMany(t => Of(view.Name, t)).Concat(CommentsOf(view)))
        {
            yield return change;
        }
    }

    /// <summary>The changes that make a trigger, but for its comment.</summary>
    internal static IEnumerable<SchemaChange> Of(ObjectName owner, Trigger trigger)
    {
        yield return new CreateTrigger(owner, trigger with { Comment = null, State = null });
        if (trigger.State is not null)
        {
            yield return new SetTriggerState(owner, trigger);
        }
    }

    private static IEnumerable<SchemaChange> Of(Sequence sequence)
    {
        yield return new CreateSequence(sequence with { Comment = null });
        if (sequence.OwnerTable is not null)
        {
            yield return new SetSequenceOwner(sequence);
        }

        foreach (var change in Comment(sequence))
        {
            yield return change;
        }
    }

    /// <summary>The changes that make a type.</summary>
    internal static IEnumerable<SchemaChange> OfType(UserType type) => [
        .. type is BaseType { IsShell: true } || SupportFunctions.NeedsShell(type) ? [new CreateShellType(type with { Comment = null })] : Array.Empty<SchemaChange>(),
        .. type is BaseType { IsShell: true } ? Array.Empty<SchemaChange>() : [new CreateType(WithoutSeparateChecks(type) with { Comment = null })],
        .. type is Domain { Checks: var checks } ? checks.Where(IsSeparate).Select(c => new AddDomainConstraint(type.Name, c with { Comment = null })) : [],
        .. Comment(type),
        .. type is Domain domain ? domain.Checks.SelectMany(c => Comment(new ObjectIdentity(ObjectType.DomainConstraint, type.Name, c.Name ?? string.Empty), c.Comment)) : [],
        .. type is CompositeType composite ? composite.Attributes.SelectMany(a => Comment(new ObjectIdentity(ObjectType.Column, type.Name, a.Name), a.Comment)) : []];

    // A constraint that has not checked the rows that are there can only be added to a table that exists.
    private static bool IsSeparate(TableConstraint constraint) => constraint is ForeignKey { NotValid: true } or CheckConstraint { NotValid: true };

    private static UserType WithoutSeparateChecks(UserType type) =>
        type is Domain domain ? domain with { Checks = domain.Checks.Where(c => !IsSeparate(c)) } : type;

    private static Table WithoutParts(Table table) => table with
    {
        Columns = table.Columns.Map(c => c with { Comment = null }),
        Keys = table.Keys.Map(k => k with { Comment = null, IndexComment = null }),
        ForeignKeys = table.ForeignKeys.Where(f => !IsSeparate(f)).Map(f => f with { Comment = null }),
        Checks = table.Checks.Where(c => !IsSeparate(c)).Map(c => c with { Comment = null }),
        Exclusions = table.Exclusions.Map(e => e with { Comment = null, IndexComment = null }),
        Indexes = [],
        Triggers = [],
        InheritedTriggerStates = [],
        Policies = [],
        RowSecurity = false,
        ForceRowSecurity = false,
        ReplicaIdentity = null,
        Comment = null,
    };

    private static IEnumerable<SchemaChange> PartsOf(Table table) => [
        .. table.Indexes.Select(i => new CreateIndex(table.Name, i with { Comment = null, Clustered = false })),
        .. table.Indexes.Where(i => i.Clustered).Select(i => new SetClusterIndex(table.Name, i.Name)),
        .. table.Triggers.SelectMany(t => Of(table.Name, t)),
        .. table.InheritedTriggerStates.Select(s => new SetInheritedTriggerState(table.Name, s.Trigger, s.State)),
        .. table.Policies.Select(p => new CreatePolicy(table.Name, p with { Comment = null })),
        .. table.RowSecurity ? [new SetRowSecurity(table.Name, true)] : Array.Empty<SchemaChange>(),
        .. table.ForceRowSecurity ? [new ForceRowSecurity(table.Name, true)] : Array.Empty<SchemaChange>(),
        .. table.ReplicaIdentity is { } identity ? [new SetReplicaIdentity(table.Name, null, identity)] : Array.Empty<SchemaChange>()];

    private static IEnumerable<SchemaChange> CommentsOf(Table table) => [
        .. Comment(table),
        .. table.Columns.SelectMany(c => Comment(new ObjectIdentity(ObjectType.Column, table.Name, c.Name), c.Comment)),
        .. Constraints.Of(table).SelectMany(c => Comment(new ObjectIdentity(ObjectType.Constraint, table.Name, c.Name ?? string.Empty), c.Comment)),
        .. Constraints.Of(table).SelectMany(c => Comment(new ObjectIdentity(ObjectType.Index, table.Name, c.Name ?? string.Empty), c.IndexComment)),
        .. table.Indexes.SelectMany(i => Comment(new ObjectIdentity(ObjectType.Index, table.Name, i.Name ?? string.Empty), i.Comment)),
        .. table.Triggers.SelectMany(t => Comment(new ObjectIdentity(ObjectType.Trigger, table.Name, t.Name), t.Comment)),
        .. table.Policies.SelectMany(p => Comment(new ObjectIdentity(ObjectType.Policy, table.Name, p.Name), p.Comment))];

    private static IEnumerable<SchemaChange> CommentsOf(View view) => [
        .. Comment(view),
        .. view.ColumnComments.SelectMany(c => Comment(new ObjectIdentity(ObjectType.Column, view.Name, c.Column), c.Comment)),
        .. view.Indexes.SelectMany(i => Comment(new ObjectIdentity(ObjectType.Index, view.Name, i.Name ?? string.Empty), i.Comment)),
        .. view.Triggers.SelectMany(t => Comment(new ObjectIdentity(ObjectType.Trigger, view.Name, t.Name), t.Comment))];

    private static IEnumerable<SchemaChange> Comment(SchemaObject item) =>
        item.Comment is null ? [] : [new SetComment(ObjectIdentities.Of(item), null, item.Comment) { Object = item }];

    private static IEnumerable<SchemaChange> Comment(ObjectIdentity on, string? comment) => comment is null ? [] : [new SetComment(on, null, comment)];
}
