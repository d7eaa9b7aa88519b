using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Differs;
using Waymark.Planning.Dependencies;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>The changes that drop an object that is in the way of another change, and make it again afterwards.</summary>
internal sealed class Recreation
{
    private readonly SchemaLookup _current;
    private readonly SchemaLookup _desired;

    /// <summary>Prepares to recreate objects.</summary>
    /// <param name="context">Both schemas.</param>
    internal Recreation(ChangeContext context)
    {
        _current = context.Current;
        _desired = context.Desired;
    }

    /// <summary>The changes for one object.</summary>
    /// <returns>The drop, then what makes it; none when it is not desired, or nothing that could be made again.</returns>
    internal IReadOnlyList<SchemaChange> Of(ObjectIdentity item) => [.. item.Type switch
    {
        ObjectType.View or ObjectType.MaterializedView => OfView(item.Name),
        ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate => OfRoutine(item),
        ObjectType.Table => OfTable(item.Name),
        ObjectType.Sequence => OfSequence(item.Name),
        ObjectType.Column => OfColumn(item),
        ObjectType.Constraint => OfConstraint(item),
        ObjectType.Index => OfIndex(item),
        ObjectType.Trigger => OfTrigger(item),
        ObjectType.Policy => OfPolicy(item),
        ObjectType.Opaque => OfOpaque(item),
        ObjectType.Domain => OfDomain(item.Name),
        _ => Enumerable.Empty<SchemaChange>(),
    }];

    private IEnumerable<SchemaChange> OfView(ObjectName name) =>
        _current.FindView(name) is { } current && _desired.FindView(name) is { } desired
            ? [new DropView(current), .. CreationChanges.Of(desired)]
            : [];

    private IEnumerable<SchemaChange> OfTable(ObjectName name) =>
        _current.FindTable(name) is { } current && _desired.FindTable(name) is { } desired
            ? [new DropTable(current), .. CreationChanges.Of(desired)]
            : [];

    // It goes with the table that owns it, unless it has been given to another one.
    private IEnumerable<SchemaChange> OfSequence(ObjectName name) =>
        _current.FindSequence(name) is { } current && _desired.FindSequence(name) is { } desired && current.OwnerTable == desired.OwnerTable
            ? CreationChanges.Of((SchemaObject)desired)
            : [];

    private IEnumerable<SchemaChange> OfRoutine(ObjectIdentity item) =>
        Find(_current, item) is { } current && Find(_desired, item) is { } desired
            ? [new DropRoutine(current), .. CreationChanges.Of((SchemaObject)desired)]
            : [];

    private static Routine? Find(SchemaLookup schema, ObjectIdentity item) =>
        schema.FindRoutines(item.Name).FirstOrDefault(r => ObjectIdentities.SignatureOf(r) == item.Part);

    private IEnumerable<SchemaChange> OfColumn(ObjectIdentity item)
    {
        if (_current.FindView(item.Name)?.ColumnDefaults.FirstOrDefault(d => d.Column == item.Part)?.Default is { } was)
        {
            return OfDefault(item, was);
        }

        var current = _current.FindTable(item.Name)?.Columns.FirstOrDefault(c => c.Name == item.Part);
        var desired = _desired.FindTable(item.Name)?.Columns.FirstOrDefault(c => c.Name == item.Part);
        if (current is null || desired is null)
        {
            return [];
        }

        if (current.Generated is not null)
        {
            return [new DropColumn(item.Name, current), new AddColumn(item.Name, desired with { Comment = null }), .. Comment(item, desired.Comment)];
        }

        return current.Default is null ? [] : [
            new SetColumnDefault(item.Name, current, desired with { Default = null }),
            .. desired.Default is null ? Array.Empty<SchemaChange>() : [new SetColumnDefault(item.Name, current with { Default = null }, desired)]];
    }

    private IEnumerable<SchemaChange> OfDefault(ObjectIdentity item, SqlExpression was) =>
    [
        new SetViewColumnDefault(item.Name, item.Part, was, null),
        .. _desired.FindView(item.Name)?.ColumnDefaults.Where(d => d.Column == item.Part).Select(d => new SetViewColumnDefault(item.Name, item.Part, null, d.Default)) ?? [],
    ];

    // Its default and checks hold expressions; the domain itself stays.
    private IEnumerable<SchemaChange> OfDomain(ObjectName name)
    {
        if (_current.FindType(name) is not Domain current || _desired.FindType(name) is not Domain desired)
        {
            yield break;
        }

        if (current.Default is { } was)
        {
            yield return new SetDomainDefault(name, was, null);
        }

        if (current.Default is not null && desired.Default is { } becomes)
        {
            yield return new SetDomainDefault(name, null, becomes);
        }

        foreach (var check in current.Checks)
        {
            yield return new DropDomainConstraint(name, check);
        }

        foreach (var check in desired.Checks.Where(c => current.Checks.Any(k => k.Name == c.Name)))
        {
            yield return new AddDomainConstraint(name, check with { Comment = null });
            foreach (var change in Comment(new ObjectIdentity(ObjectType.DomainConstraint, name, check.Name ?? string.Empty), check.Comment))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<SchemaChange> OfConstraint(ObjectIdentity item) =>
        FindConstraint(_current, item) is { } current && FindConstraint(_desired, item, current) is { } desired
            ? [
                new DropConstraint(item.Name, current),
                new AddConstraint(item.Name, desired with { Comment = null, IndexComment = null }),
                .. Comment(item, desired.Comment),
                .. Comment(item with { Type = ObjectType.Index }, desired.IndexComment),
                .. Chosen(item.Name, desired.Name, desired is KeyConstraint { Clustered: true })]
            : [];

    // What is said of a table's index is lost with it: that it is clustered by it, that it identifies rows.
    private IEnumerable<SchemaChange> Chosen(ObjectName owner, string? index, bool clustered) => [
        .. clustered ? [new SetClusterIndex(owner, index)] : Array.Empty<SchemaChange>(),
        .. index is not null && _desired.FindTable(owner)?.ReplicaIdentity is { } identity && identity == ReplicaIdentities.Using(index)
            ? [new SetReplicaIdentity(owner, null, identity)]
            : Array.Empty<SchemaChange>()];

    // A desired constraint may have no name; then it is the one that is like the current one.
    private static TableConstraint? FindConstraint(SchemaLookup schema, ObjectIdentity item, TableConstraint? like = null) =>
        schema.FindTable(item.Name) is not { } table ? null
            : Constraints.Of(table).FirstOrDefault(c => ConstraintKeys.Of(table.Name, c) == item)
                ?? (like is null ? null : Constraints.Of(table).FirstOrDefault(c => c.Name is null && c == like with { Name = null, Comment = c.Comment }));

    private IEnumerable<SchemaChange> OfIndex(ObjectIdentity item) =>
        FindIndex(_current, item) is { } current && FindIndex(_desired, item, current) is { } desired
            ? [new DropIndex(item.Name, current), new CreateIndex(item.Name, desired with { Comment = null }), .. Comment(item, desired.Comment), .. Chosen(item.Name, desired.Name, desired.Clustered)]
            : [];

    private static TableIndex? FindIndex(SchemaLookup schema, ObjectIdentity item, TableIndex? like = null)
    {
        var indexes = schema.FindTable(item.Name)?.Indexes ?? schema.FindView(item.Name)?.Indexes ?? [];
        return indexes.FirstOrDefault(i => i.Name == item.Part)
            ?? (like is null ? null : indexes.FirstOrDefault(i => i.Name is null && IndexDiffer.StructureOf(i) == IndexDiffer.StructureOf(like)));
    }

    private IEnumerable<SchemaChange> OfTrigger(ObjectIdentity item) =>
        FindTrigger(_current, item) is { } current && FindTrigger(_desired, item) is { } desired
            ? [new DropTrigger(item.Name, current), .. CreationChanges.Of(item.Name, desired), .. Comment(item, desired.Comment)]
            : [];

    private static Trigger? FindTrigger(SchemaLookup schema, ObjectIdentity item) =>
        (schema.FindTable(item.Name)?.Triggers ?? schema.FindView(item.Name)?.Triggers ?? []).FirstOrDefault(t => t.Name == item.Part);

    private IEnumerable<SchemaChange> OfPolicy(ObjectIdentity item)
    {
        var current = _current.FindTable(item.Name)?.Policies.FirstOrDefault(p => p.Name == item.Part);
        var desired = _desired.FindTable(item.Name)?.Policies.FirstOrDefault(p => p.Name == item.Part);
        return current is null || desired is null
            ? []
            : [new DropPolicy(item.Name, current), new CreatePolicy(item.Name, desired with { Comment = null }), .. Comment(item, desired.Comment)];
    }

    private IEnumerable<SchemaChange> OfOpaque(ObjectIdentity item) =>
        FindOpaque(_current, item) is { } current && FindOpaque(_desired, item) is { } desired
            ? [new DropOpaqueObject(current), .. CreationChanges.Of((SchemaObject)desired)]
            : [];

    private static OpaqueObject? FindOpaque(SchemaLookup schema, ObjectIdentity item) => schema.Schema.Others.FirstOrDefault(o => ObjectIdentities.Of(o) == item);

    private static IEnumerable<SchemaChange> Comment(ObjectIdentity on, string? comment) => comment is null ? [] : [new SetComment(on, null, comment)];
}
