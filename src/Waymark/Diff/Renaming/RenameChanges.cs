using Waymark.Diff.Changes;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Renames as changes.</summary>
internal static class RenameChanges
{
    /// <summary>The change that renames an object.</summary>
    internal static SchemaChange Of(ObjectRename rename)
    {
        var name = rename.Desired.Name;
        return rename.Current switch
        {
            Table table => new RenameTable(table.Name, name),
            View view => new RenameView(view.Name, view with { Name = name }),
            Sequence sequence => new RenameSequence(sequence.Name, sequence with { Name = name }),
            UserType type => new RenameType(type.Name, type with { Name = name }),
            Routine routine => new RenameRoutine(routine.Name, routine with { Name = name }),
            _ => throw new ArgumentOutOfRangeException(nameof(rename)),
        };
    }

    /// <summary>The change that renames a part of an object.</summary>
    internal static SchemaChange Of(PartRename rename, SchemaLookup current) => rename.Kind switch
    {
        RenameKinds.Column when current.FindType(rename.Owner) is CompositeType => new RenameAttributeOfType(rename.Owner, rename.From, rename.To),
        RenameKinds.Column => new RenameColumn(rename.Owner, rename.From, rename.To),
        RenameKinds.Constraint when current.FindType(rename.Owner) is Domain => new RenameDomainConstraint(rename.Owner, rename.From, rename.To),
        RenameKinds.Constraint => new RenameConstraint(rename.Owner, rename.From, rename.To),
        RenameKinds.Index => new RenameIndex(rename.Owner, rename.From, rename.To),
        RenameKinds.Trigger => new RenameTrigger(rename.Owner, rename.From, rename.To),
        RenameKinds.Policy => new RenamePolicy(rename.Owner, rename.From, rename.To),
        _ => new RenameEnumValue(rename.Owner, rename.From, rename.To),
    };

    /// <summary>The rename of a part that a change does; null for any other change.</summary>
    internal static PartRename? ToPart(SchemaChange change) => change switch
    {
        RenameConstraint rename => new PartRename(RenameKinds.Constraint, rename.Table, rename.From, rename.Target.Part),
        RenameIndex rename => new PartRename(RenameKinds.Index, rename.Owner, rename.From, rename.Target.Part),
        RenameTrigger rename => new PartRename(RenameKinds.Trigger, rename.Owner, rename.From, rename.To),
        RenamePolicy rename => new PartRename(RenameKinds.Policy, rename.Table, rename.From, rename.To),
        RenameDomainConstraint rename => new PartRename(RenameKinds.Constraint, rename.Domain, rename.From, rename.To),
        _ => null,
    };
}
