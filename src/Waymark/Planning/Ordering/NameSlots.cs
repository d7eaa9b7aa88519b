using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>
/// The names that changes free and take. A slot is a name in one namespace; what is to have it waits until what had it is gone.
/// Relations (tables, views, sequences, indexes) share one namespace, and types another, in which tables have a place too.
/// </summary>
internal static class NameSlots
{
    // Stand for the two namespaces that several types of objects share.
    private const ObjectType Relation = ObjectType.Table;
    private const ObjectType Type = ObjectType.Type;

    /// <summary>The slots that a change frees.</summary>
    internal static IEnumerable<ObjectIdentity> FreedBy(SchemaChange change, SchemaLookup current) => change switch
    {
        DropTable drop => [
            .. OfTable(drop.Definition),
            .. drop.Definition.Indexes.Select(i => OfIndex(drop.Table, i.Name)),
            .. current.FindOwnedSequences(drop.Table).Select(s => OfRelation(s.Name))],
        DropView drop => [OfRelation(drop.View.Name), OfType(drop.View.Name), .. drop.View.Indexes.Select(i => OfIndex(drop.View.Name, i.Name))],
        DropSequence drop => [OfRelation(drop.Sequence.Name)],
        DropType drop => OfUserType(drop.Type),
        ReplaceType replace => MultirangesOf(replace, r => r.From).Except(MultirangesOf(replace, r => r.To)),
        DropIndex drop => [OfIndex(drop.Owner, drop.Index.Name)],
        DropConstraint drop => OfConstraint(drop.Table, drop.Constraint),
        DetachPartition detach => [new ObjectIdentity(ObjectType.Table, detach.Table, "partition")],
        DropInheritance drop => [new ObjectIdentity(ObjectType.Table, drop.Table, $"child of {drop.Parent}")],
        RenameTable rename => [OfRelation(rename.From), OfType(rename.From)],
        RenameView rename => [OfRelation(rename.From), OfType(rename.From)],
        RenameSequence rename => [OfRelation(rename.From)],
        RenameType rename => [OfRelation(rename.From), OfType(rename.From)],
        RenameIndex rename => [OfIndex(rename.Owner, rename.From)],
        RenameConstraint rename => [new ObjectIdentity(ObjectType.Constraint, rename.Table, rename.From), OfIndex(rename.Table, rename.From)],
        RenameColumn rename => [rename.Target with { Part = rename.From }],
        DropRoutine drop => [OfRoutine(drop.Target)],
        RenameRoutine rename => [OfRoutine(rename.Target) with { Name = rename.From }],
        RenameTrigger rename => [rename.Target with { Part = rename.From }],
        RenamePolicy rename => [rename.Target with { Part = rename.From }],
        RenameEnumValue rename => [rename.Target with { Part = rename.From }],
        RenameAttributeOfType rename => [rename.Target with { Part = rename.From }],
        RenameDomainConstraint rename => [rename.Target with { Part = rename.From }],
        _ => DroppedObjects.IsDrop(change) ? [change.Target] : [],
    };

    /// <summary>The slots that a change takes.</summary>
    internal static IEnumerable<ObjectIdentity> TakenBy(SchemaChange change) => change switch
    {
        CreateTable create => [.. OfTable(create.Definition), .. create.Sequences.Select(s => OfRelation(s.Name))],
        CreateView create => [OfRelation(create.View.Name), OfType(create.View.Name)],
        CreateSequence create => [OfRelation(create.Sequence.Name)],
        CreateShellType create => OfUserType(create.Type),
        CreateType create => OfUserType(create.Type),
        ReplaceType replace => MultirangesOf(replace, r => r.To).Except(MultirangesOf(replace, r => r.From)),
        CreateIndex create => [OfIndex(create.Owner, create.Index.Name)],
        AddConstraint add => OfConstraint(add.Table, add.Constraint),
        AddColumn add => [add.Target, .. add.Sequence is { } sequence ? [OfRelation(sequence.Name)] : Array.Empty<ObjectIdentity>()],
        AttachPartition attach => [new ObjectIdentity(ObjectType.Table, attach.Table, "partition")],
        AddInheritance add => [new ObjectIdentity(ObjectType.Table, add.Table, $"child of {add.Parent}")],
        RenameTable rename => [OfRelation(rename.Table), OfType(rename.Table)],
        RenameView rename => [OfRelation(rename.View.Name), OfType(rename.View.Name)],
        RenameSequence rename => [OfRelation(rename.Sequence.Name)],
        RenameType rename => [OfRelation(rename.Type.Name), OfType(rename.Type.Name)],
        RenameIndex rename => [OfIndex(rename.Owner, rename.Name)],
        RenameConstraint rename => [rename.Target, OfIndex(rename.Table, rename.Name)],
        RenameEnumValue rename => [rename.Target with { Part = rename.To }],
        AddEnumValue add => [add.Target with { Part = add.Label }],
        RenameAttributeOfType rename => [rename.Target with { Part = rename.To }],
        AddAttributeToType add => [add.Target with { Part = add.Attribute.Name }],
        CreateRoutine or RenameRoutine => [OfRoutine(change.Target)],
        RenameColumn or RenameTrigger or RenamePolicy or RenameDomainConstraint
            or CreateTrigger or CreatePolicy or AddDomainConstraint or CreateExtension or CreateOpaqueObject => [change.Target],
        _ => [],
    };

    private static IEnumerable<ObjectIdentity> OfTable(Table table) =>
        [OfRelation(table.Name), OfType(table.Name), .. Constraints.Of(table).SelectMany(c => OfConstraint(table.Name, c))];

    private static IEnumerable<ObjectIdentity> OfConstraint(ObjectName table, TableConstraint constraint) => [
        ConstraintKeys.Of(table, constraint),
        .. constraint is KeyConstraint or ExclusionConstraint ? [OfIndex(table, constraint.Name)] : Array.Empty<ObjectIdentity>(),
        .. constraint is KeyConstraint { IsPrimary: true } ? [ConstraintKeys.PrimaryKeyOf(table)] : Array.Empty<ObjectIdentity>()];

    private static IEnumerable<ObjectIdentity> OfUserType(UserType type) => type switch
    {
        CompositeType => [OfType(type.Name), OfRelation(type.Name)],
        RangeType { Multirange: { } multirange } => [OfType(type.Name), OfType(multirange)],
        _ => [OfType(type.Name)],
    };

    private static IEnumerable<ObjectIdentity> MultirangesOf(ReplaceType replace, Func<ReplaceType, UserType> side) =>
        replace.Together.Select(side).OfType<RangeType>().Select(r => r.Multirange).OfType<ObjectName>().Select(OfType);

    // Functions, procedures and aggregates share one namespace.
    private static ObjectIdentity OfRoutine(ObjectIdentity routine) => routine with { Type = ObjectType.Function };

    private static ObjectIdentity OfRelation(ObjectName name) => new(Relation, name);

    private static ObjectIdentity OfType(ObjectName name) => new(Type, name);

    private static ObjectIdentity OfIndex(ObjectName owner, string? index) => OfRelation(owner with { Name = index ?? string.Empty });
}
