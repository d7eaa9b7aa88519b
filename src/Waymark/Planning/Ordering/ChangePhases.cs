using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>Where a change stands in a plan when nothing else decides: names first, then what makes way, then what is made from the ground up, then what is lost.</summary>
internal static class ChangePhases
{
    // It fires for the statements of a plan as for all others.
    private const string EventTrigger = "EVENT TRIGGER";

    /// <summary>The phase of a change; the lower comes first.</summary>
    internal static int Of(SchemaChange change) => change switch
    {
        AddEnumValue or RenameEnumValue => 0,
        RenameAttributeOfType => 1,
        _ when ChangeProvisions.Renames(change) => 1,
        _ => OfDrop(change) ?? OfCreation(change),
    };

    private static int? OfDrop(SchemaChange change) => change switch
    {
        RevokePrivileges or RevokeGrantOption => 10,
        DropTrigger => 11,
        DropPolicy => 12,
        DropView => 13,
        DropConstraint { Constraint: ForeignKey } => 14,
        DropConstraint => 15,
        DropIndex { Concurrently: true } => 91,
        DropIndex => 16,
        DropInheritance or DetachPartition => 17,
        DropTable => 80,
        DropColumn => 81,
        DropAttributeFromType or DropDomainConstraint => 82,
        DropRoutine => 83,
        DropSequence => 84,
        DropType => 85,
        DropOpaqueObject { Object.Kind: EventTrigger } => 9,
        DropOpaqueObject { Object.Table: not null } => 11,
        DropOpaqueObject => 86,
        DropExtension => 87,
        _ => null,
    };

    private static int OfCreation(SchemaChange change) => change switch
    {
        CreateSchema => 20,
        ExtensionChange => 21,
        CreateShellType or CreateType or AlterBaseType or ReplaceType or CompositeTypeChange or DomainChange => 30,
        CreateOpaqueObject { Object.Kind: EventTrigger } => 97,
        CreateOpaqueObject { Object.Table: not null } => 72,
        CreateOpaqueObject => 31,
        SetSequenceOwner => 52,
        SequenceChange => 32,
        RoutineChange => 33,
        CreateTable => 40,
        RebuildTable => 41,
        AddColumn => 42,
        ColumnChange => 43,
        SetClusterIndex or SetReplicaIdentity or SetRowSecurity or ForceRowSecurity => 56,
        TableChange => 44,
        AddConstraint { Constraint: ForeignKey } => 51,
        ConstraintChange => 50,
        CreateIndex { Concurrently: true } => 90,
        IndexChange => 53,
        ViewChange => 60,
        SetViewColumnDefault or SetViewColumnSettings => 61,
        TriggerChange => 70,
        PolicyChange => 71,
        SetComment => 95,
        GrantPrivileges => 96,

        // What the plan makes is granted what is declared for it alone.
        DefaultPrivilegeChange => 98,
        _ => 75,
    };
}
