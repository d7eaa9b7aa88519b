using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>
/// Indexes and keys of partitions that become parts of their parents', under the names that they have: where the partition is attached, or the parent gets
/// the index (manual, CREATE TABLE, PARTITION OF; the server's <c>AttachPartitionEnsureIndexes</c> and <c>DefineIndex</c>).
/// </content>
internal sealed partial class SchemaBuilder
{
    private void TakeParts(ObjectName parent, ObjectName partition, Place place)
    {
        foreach (var key in Tables[parent].Keys)
        {
            TakeKey(key, partition, place);
        }

        foreach (var index in Tables[parent].Indexes)
        {
            TakeIndex(index, partition, place);
        }
    }

    private void TakePartsOf(ObjectName parent, KeyConstraint key, Place place)
    {
        foreach (var partition in PartitionsOf(parent))
        {
            TakeKey(key, partition, place);
        }
    }

    private void TakePartsOf(ObjectName parent, TableIndex index, Place place)
    {
        foreach (var partition in index.Only ? [] : PartitionsOf(parent))
        {
            TakeIndex(index, partition, place);
        }
    }

    private List<ObjectName> PartitionsOf(ObjectName parent) =>
        [.. _heirs.GetValueOrDefault(parent, []).Where(h => Tables[h].PartitionOf is not null)];

    private void TakeKey(KeyConstraint key, ObjectName partition, Place place)
    {
        if (Tables[partition].Keys.FirstOrDefault(k => !_isCopy.Contains((partition, k.Name!)) && Shape(k) == Shape(key)) is { } own)
        {
            AddCopy(key.Name!, partition, own.Name!, place);
            TakePartsOf(partition, own, place);
        }
    }

    private void TakeIndex(TableIndex index, ObjectName partition, Place place)
    {
        if (Tables[partition].Indexes.FirstOrDefault(i => !_isCopy.Contains((partition, i.Name!)) && Shape(i) == Shape(index)) is { } own)
        {
            AddCopy(index.Name!, partition, own.Name!, place);
            TakePartsOf(partition, own, place);
        }
    }

    private void AddCopy(string parentIndex, ObjectName partition, string index, Place place)
    {
        _copies.Add((partition, index, place));
        _isCopy.Add((partition, index));
        var names = Tables[partition].InheritedNames.Items;
        Tables[partition] = Tables[partition] with { InheritedNames = new InheritedNames([.. names, new InheritedName(parentIndex, index, IsForeignKey: false)]) };
    }

    // What the server compares (its CompareIndexInfo): neither options nor the order of each key.
    private static KeyConstraint Shape(KeyConstraint key) => new() { IsPrimary = key.IsPrimary, Keys = key.Keys, Include = key.Include, NullsNotDistinct = key.NullsNotDistinct };

    private static TableIndex Shape(TableIndex index) => new()
    {
        Method = index.Method,
        Unique = index.Unique,
        NullsNotDistinct = index.NullsNotDistinct,
        Keys = [.. index.Keys.Select(k => k with { Descending = false, NullsFirst = null, StatisticsTarget = null, OperatorClassOptions = [] })],
        Include = index.Include,
        Predicate = index.Predicate,
    };
}
