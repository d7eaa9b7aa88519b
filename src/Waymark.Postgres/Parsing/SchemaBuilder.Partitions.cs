using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Partitions that are attached to their parents after they were made, as pg_dump writes them.</content>
internal sealed partial class SchemaBuilder
{
    private readonly Dictionary<(ObjectName Table, string Index), int> _attachedIndexes = [];
    private readonly Dictionary<ObjectName, int> _partitions = [];

    /// <summary>Makes a table a partition of another.</summary>
    internal void AttachPartition(ObjectName parent, ObjectName partition, SqlExpression bound) =>
        Tables[partition] = Tables[partition] with { PartitionOf = parent, PartitionBound = bound };

    /// <summary>Makes a partition's index part of its parent's: from then on it is not one of the partition's own.</summary>
    internal void AttachIndex(ObjectName parentIndex, ObjectName partitionIndex, Place place) => WhenDeclared(
        () =>
        {
            if (!TryFindIndex(parentIndex, out var parent, out var parentName) || !TryFindIndex(partitionIndex, out var partition, out var name))
            {
                return false;
            }

            DropIndex(partition, name);
            Tables[partition] = Tables[partition] with { Keys = [.. Tables[partition].Keys.Where(k => k.Name != name)] };
            _attachedIndexes[(parent, parentName)] = _attachedIndexes.GetValueOrDefault((parent, parentName)) + 1;
            return true;
        },
        () => Undeclared(place, "index", TryFindIndex(parentIndex, out _, out _) ? partitionIndex : parentIndex));

    private void CountPartitions()
    {
        foreach (var table in Tables.Values)
        {
            if (table.PartitionOf is { } parent && Tables.TryFind(parent, out var declared))
            {
                _partitions[declared] = _partitions.GetValueOrDefault(declared) + 1;
            }
        }
    }

    /// <summary>Whether an index that was made for the parent alone has got an index of every partition since.</summary>
    private bool IsWhole(ObjectName table, string index) => _partitions.GetValueOrDefault(table) == _attachedIndexes.GetValueOrDefault((table, index));
}
