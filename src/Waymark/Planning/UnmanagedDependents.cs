using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Matching;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning;

/// <summary>What depends on managed objects and is not managed itself: it is in another schema, or a filter leaves it out. No plan drops it or makes it again.</summary>
internal static class UnmanagedDependents
{
    /// <summary>Refuses to plan where the engine would refuse a change for one.</summary>
    /// <exception cref="SchemaDiffException">There is one.</exception>
    internal static void Refuse(
        IReadOnlyList<SchemaChange> changes, ChangeContext context, IChangeSupport support, Lazy<DependencyMap> dependencies, DeclaredLocations locations)
    {
        foreach (var change in changes.Where(MayMeetDependents))
        {
            foreach (var needed in DisturbedObjects.Of(change, context.Current))
            {
                var inTheWay = dependencies.Value.DependentsOf(needed).Where(d => !IsManaged(d, context.Current) && Stops(change, d, context, support)).ToList();
                if (inTheWay.Count > 0)
                {
                    throw new SchemaDiffException(
                        SchemaCodes.CannotChange,
                        $"{needed} has to be changed or dropped, and {inTheWay[0]} depends on it, which is not managed: drop or change it in a migration before",
                        locations.Of(change.Target));
                }
            }
        }
    }

    private static bool MayMeetDependents(SchemaChange change) => DroppedObjects.IsDrop(change) || change is AlterColumnType or ReplaceType;

    private static bool Stops(SchemaChange change, ObjectIdentity dependent, ChangeContext context, IChangeSupport support) =>
        DroppedObjects.IsDrop(change) || change is ReplaceType || support.MustRecreate(change, dependent, context);

    private static bool IsManaged(ObjectIdentity item, SchemaLookup current) => item.Type switch
    {
        ObjectType.View or ObjectType.MaterializedView => current.FindView(item.Name) is not null,
        ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate => current.FindRoutines(item.Name).Any(),
        _ when item.IsPart => current.FindTable(item.Name) is not null || current.FindView(item.Name) is not null,
        _ => true,
    };
}
