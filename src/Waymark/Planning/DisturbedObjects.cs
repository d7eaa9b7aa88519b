using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning;

/// <summary>Which objects that are there a change touches, so that what depends on them may be in its way.</summary>
internal static class DisturbedObjects
{
    /// <summary>The objects; none for a change that makes something new or renames.</summary>
    internal static IEnumerable<ObjectIdentity> Of(SchemaChange change, SchemaLookup current) => change switch
    {
        DropTable drop => [
            drop.Target,
            .. drop.Definition.Columns.Select(c => new ObjectIdentity(ObjectType.Column, drop.Table, c.Name)),
            .. drop.Definition.Keys.Select(k => ConstraintKeys.Of(drop.Table, k)),
            .. drop.Definition.Indexes.Where(i => i.Unique).Select(i => new ObjectIdentity(ObjectType.Index, drop.Table, i.Name ?? string.Empty))],
        ReplaceType replace => replace.Together.SelectMany(r => r.Columns.Select(c => new ObjectIdentity(ObjectType.Column, c.Table, c.Column.Name)).Prepend(r.Target)),
        RebuildTable rebuild => [rebuild.Target, .. rebuild.From.Columns.Select(c => new ObjectIdentity(ObjectType.Column, rebuild.Table, c.Name))],
        DropView drop => [drop.Target, new ObjectIdentity(ObjectType.Column, drop.View.Name, Need.AllColumns)],
        DropConstraint drop => [ConstraintKeys.Of(drop.Table, drop.Constraint)],
        AlterColumnType or DropColumn => OfColumn(change.Target, current),
        AddColumn or RenameColumn or AddConstraint or CreateTable or CreateIndex or CreateView or CreateTrigger or CreatePolicy or CreateRoutine or CreateShellType or CreateType
            or CreateSequence or CreateOpaqueObject or CreateSchema or CreateExtension or SetComment or PrivilegeChange => [],
        _ => [change.Target],
    };

    // A table's heirs and partitions have its columns.
    private static IEnumerable<ObjectIdentity> OfColumn(ObjectIdentity column, SchemaLookup current) =>
        current.FindHeirs(column.Name).SelectMany(h => OfColumn(column with { Name = h.Name }, current)).Prepend(column);
}
