using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the triggers of a table or view.</summary>
internal static class TriggerDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static IEnumerable<SchemaChange> Compare(
        DiffScope scope, ObjectName owner, EquatableList<Trigger> current, EquatableList<Trigger> desired, Action<SchemaChange> drop)
    {
        if (current == desired)
        {
            return [];
        }

        var match = PartMatch<Trigger>.Of(current, desired, t => t.Name, StructureOf);
        foreach (var trigger in match.Removed)
        {
            drop(new DropTrigger(owner, trigger));
        }

        return [
            .. match.Pairs.SelectMany(p => Compare(scope, owner, p.Current, p.Desired)),
            .. match.Added.SelectMany(t => Create(owner, t))];
    }

    /// <summary>A trigger without what is compared by itself. The order of the columns of UPDATE OF means nothing.</summary>
    internal static Trigger StructureOf(Trigger trigger) =>
        trigger with { Name = string.Empty, Comment = null, State = null, UpdateColumns = new EquatableList<string>([.. trigger.UpdateColumns.Order(StringComparer.Ordinal)]) };

    private static IEnumerable<SchemaChange> Create(ObjectName owner, Trigger trigger) => [.. CreationChanges.Of(owner, trigger), .. Comment(owner, trigger, null)];

    private static IEnumerable<SchemaChange> Compare(DiffScope scope, ObjectName owner, Trigger current, Trigger desired)
    {
        var rename = new RenameTrigger(owner, current.Name, desired.Name);
        var renamed = current.Name != desired.Name;
        var replace = new ReplaceTrigger(owner, current with { Name = desired.Name }, desired);
        var same = StructureOf(current) == StructureOf(desired);
        if ((renamed && (!scope.Can(rename) || IsOverruled(scope, owner, current, desired))) || (!same && !scope.Can(replace)))
        {
            return [new DropTrigger(owner, current), .. Create(owner, desired)];
        }

        return [
            .. renamed ? [rename] : Array.Empty<SchemaChange>(),
            .. same ? Array.Empty<SchemaChange>() : [replace],
            .. current.State == desired.State ? Array.Empty<SchemaChange>() : [new SetTriggerState(owner, desired)],
            .. Comment(owner, desired, current.Comment)];
    }

    // What partitions say of a trigger they say of it by its name.
    private static bool IsOverruled(DiffScope scope, ObjectName owner, Trigger current, Trigger desired) =>
        InheritedTriggerDiffer.IsOverruled(scope.Current, owner, current.Name) || InheritedTriggerDiffer.IsOverruled(scope.Desired, owner, desired.Name);

    private static IEnumerable<SchemaChange> Comment(ObjectName owner, Trigger trigger, string? current) =>
        trigger.Comment == current ? [] : [new SetComment(new ObjectIdentity(ObjectType.Trigger, owner, trigger.Name), current, trigger.Comment)];
}
