using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the indexes of a table or materialized view.</summary>
internal static class IndexDiffer
{
    /// <summary>An index without its name, comment and how it is made.</summary>
    internal static TableIndex StructureOf(TableIndex index) => index with { Name = null, Comment = null, Concurrently = false, Clustered = false };

    /// <summary>Finds the changes.</summary>
    internal static IEnumerable<SchemaChange> Compare(
        DiffScope scope, ObjectName owner, EquatableList<TableIndex> current, EquatableList<TableIndex> desired, Action<SchemaChange> drop)
    {
        if (current == desired)
        {
            yield break;
        }

        var match = PartMatch<TableIndex>.Of(current, desired, i => i.Name, StructureOf);
        foreach (var index in match.Removed)
        {
            var change = new DropIndex(owner, index);
            if (index.Name is { } name && scope.IsTaken(owner with { Name = name }))
            {
                yield return change;
            }
            else
            {
                drop(change);
            }
        }

        foreach (var change in match.Pairs.SelectMany(p => Compare(scope, owner, p.Current, p.Desired)).Concat(match.Added.SelectMany(i => Create(owner, i))))
        {
            yield return change;
        }
    }

    private static IEnumerable<SchemaChange> Create(ObjectName owner, TableIndex index) =>
        [new CreateIndex(owner, index with { Comment = null, Clustered = false }), .. Comment(owner, index, null)];

    private static IEnumerable<SchemaChange> Compare(DiffScope scope, ObjectName owner, TableIndex current, TableIndex desired)
    {
        var rename = desired.Name is not null && current.Name is not null && current.Name != desired.Name ? new RenameIndex(owner, current.Name, desired.Name) : null;
        var named = desired.Name is null ? desired with { Name = current.Name } : desired;
        var alter = new AlterIndex(owner, current, named);
        var same = StructureOf(current) == StructureOf(desired);
        var canStay = (same || (IsSameButForOptions(current, desired) && scope.Can(alter))) && (rename is null || scope.Can(rename));
        if (!canStay)
        {
            return [new DropIndex(owner, current), .. Create(owner, desired)];
        }

        return [
            .. rename is null ? Array.Empty<SchemaChange>() : [rename],
            .. same ? Array.Empty<SchemaChange>() : [alter],
            .. Comment(owner, named, current.Comment)];
    }

    private static bool IsSameButForOptions(TableIndex current, TableIndex desired) =>
        Fixed(current) == Fixed(desired);

    private static TableIndex Fixed(TableIndex index) =>
        StructureOf(index) with { Options = [], Tablespace = null, Keys = index.Keys.Map(k => k with { StatisticsTarget = null }) };

    private static IEnumerable<SchemaChange> Comment(ObjectName owner, TableIndex index, string? current) =>
        index.Comment == current ? [] : [new SetComment(new ObjectIdentity(ObjectType.Index, owner, index.Name ?? string.Empty), current, index.Comment)];
}
