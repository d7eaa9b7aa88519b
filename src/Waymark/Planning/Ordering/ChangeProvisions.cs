using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning.Ordering;

/// <summary>Says what is there, as it is desired, once a change has been made.</summary>
internal static class ChangeProvisions
{
    /// <summary>What a change makes or brings to its desired state, for others to build on.</summary>
    internal static IEnumerable<ObjectIdentity> Of(SchemaChange change) => change switch
    {
        CreateTable create => [
            create.Target,
            .. create.Definition.Columns.Select(c => new ObjectIdentity(ObjectType.Column, create.Table, c.Name)),
            new ObjectIdentity(ObjectType.Column, create.Table, Need.AllColumns),
            .. Constraints.Of(create.Definition).Select(c => ConstraintKeys.Of(create.Table, c)),
            .. create.Sequences.Select(ObjectIdentities.Of)],
        RebuildTable rebuild => [
            rebuild.Target,
            .. rebuild.To.Columns.Select(c => new ObjectIdentity(ObjectType.Column, rebuild.Table, c.Name)),
            new ObjectIdentity(ObjectType.Column, rebuild.Table, Need.AllColumns)],
        AddColumn add => [
            add.Target,
            new ObjectIdentity(ObjectType.Column, add.Table, Need.AllColumns),
            .. add.Sequence is { } sequence ? [ObjectIdentities.Of(sequence)] : Array.Empty<ObjectIdentity>()],
        RenameColumn or AlterColumnType or SetColumnGeneration => [change.Target, change.Target with { Part = Need.AllColumns }],
        SetColumnIdentity { To.Identity: not null } => [change.Target],
        AddConstraint add => [ConstraintKeys.Of(add.Table, add.Constraint)],
        CreateView or ReplaceView or RenameView => [change.Target, new ObjectIdentity(ObjectType.Column, change.Target.Name, Need.AllColumns)],
        RenameTable or CreateIndex or RenameIndex or RenameConstraint or ValidateConstraint or AlterConstraint
            or CreateTrigger or ReplaceTrigger or RenameTrigger or CreatePolicy or RenamePolicy
            or CreateRoutine or ReplaceRoutine or RenameRoutine
            or CreateType or AlterBaseType or RenameType or AddEnumValue or RenameEnumValue or AddAttributeToType or AlterAttributeType or RenameAttributeOfType
            or AddDomainConstraint or RenameDomainConstraint
            or CreateSequence or AlterSequence or RenameSequence
            or CreateOpaqueObject or CreateSchema or CreateExtension or UpdateExtension => [change.Target],
        CreateShellType { Type: Schema.BaseType { IsShell: true } } create => [create.Target, Need.ShellOf(create.Type.Name)],
        CreateShellType create => [Need.ShellOf(create.Type.Name)],
        ReplaceType replace => replace.Together.SelectMany(r => r.Columns.SelectMany(OfMoved).Prepend(r.Target)),
        _ => [],
    };

    private static ObjectIdentity[] OfMoved(TableColumn column) =>
        [new(ObjectType.Column, column.Table, column.Column.Name), new(ObjectType.Column, column.Table, Need.AllColumns)];

    /// <summary>The object that a change makes, or the column or domain that it gives a default or check, when it holds names that are looked up then; null for none.</summary>
    internal static ObjectIdentity? Made(SchemaChange change) => change switch
    {
        AddConstraint add => ConstraintKeys.Of(add.Table, add.Constraint),
        AddColumn or CreateIndex or CreateView or CreateTrigger or CreatePolicy or CreateRoutine or ReplaceRoutine or CreateOpaqueObject => change.Target,
        AddDomainConstraint add => new ObjectIdentity(ObjectType.Domain, add.Domain),
        SetDomainDefault { From: null, To: not null } set => new ObjectIdentity(ObjectType.Domain, set.Domain),
        SetColumnDefault { From.Default: null, To.Default: not null } or SetViewColumnDefault { From: null, To: not null } => change.Target,
        _ => null,
    };

    /// <summary>Whether a change gives its target another name, which every other change then uses.</summary>
    internal static bool Renames(SchemaChange change) => change
        is RenameTable or RenameColumn or RenameConstraint or RenameIndex or RenameView or RenameSequence or RenameRoutine
        or RenameTrigger or RenamePolicy or RenameType or RenameDomainConstraint;
}
