using Waymark.Diff.Changes;

namespace Waymark.Planning;

/// <summary>Which changes drop something.</summary>
internal static class DroppedObjects
{
    /// <summary>Whether a change drops its target.</summary>
    internal static bool IsDrop(SchemaChange change) => change
        is DropTable or DropColumn or DropConstraint or DropIndex or DropView or DropTrigger or DropPolicy
        or DropRoutine or DropType or DropDomainConstraint or DropSequence or DropExtension or DropOpaqueObject;
}
