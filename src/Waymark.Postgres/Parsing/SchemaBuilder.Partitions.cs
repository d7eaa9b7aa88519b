using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Partitions that are attached to their parents after they were made, as pg_dump writes them.</content>
internal sealed partial class SchemaBuilder
{
    private readonly Dictionary<(ObjectName Table, string Index), int> _attachedIndexes = [];
    private readonly Dictionary<ObjectName, int> _partitions = [];
    private readonly List<(ObjectName Table, string Index, Place Place)> _copies = [];
    private readonly HashSet<(ObjectName Table, string Index)> _isCopy = [];

    private readonly Dictionary<ObjectName, List<ObjectName>> _heirs = [];

    /// <summary>Makes a table a partition of another.</summary>
    internal void AttachPartition(ObjectName parent, ObjectName partition, SqlExpression bound, Place place)
    {
        Tables[partition] = Tables[partition] with { PartitionOf = parent, PartitionBound = bound };
        NoteHeir(parent, partition);
        TakeParts(parent, partition, place);
    }

    /// <summary>Makes a table inherit from another.</summary>
    internal void Inherit(ObjectName table, ObjectName parent)
    {
        Tables[table] = Tables[table] with { Inherits = [.. Tables[table].Inherits, parent] };
        NoteHeirs(Tables[table]);
    }

    /// <summary>The partitions and children of a table that have been declared so far, and theirs.</summary>
    internal IEnumerable<ObjectName> HeirsOf(ObjectName table, int depth = 0) => depth == DeepestInheritance ? []
        : _heirs.GetValueOrDefault(table, []).SelectMany(heir => HeirsOf(heir, depth + 1).Prepend(heir));

    private void NoteHeirs(Table table)
    {
        foreach (var parent in table.PartitionOf is { } partitioned ? [partitioned] : table.Inherits)
        {
            if (Tables.TryFind(parent, out var declared))
            {
                NoteHeir(declared, table.Name);
            }
        }
    }

    private void NoteHeir(ObjectName parent, ObjectName heir)
    {
        if (!_heirs.TryGetValue(parent, out var heirs))
        {
            _heirs[parent] = heirs = [];
        }

        heirs.Add(heir);
    }

    /// <summary>Makes a partition's index part of its parent's: it is not one of the partition's own.</summary>
    internal void AttachIndex(ObjectName parentIndex, ObjectName partitionIndex, Place place) => WhenDeclared(
        () =>
        {
            if (!TryFindIndex(parentIndex, out var parent, out var parentName) || !TryFindIndex(partitionIndex, out var partition, out var name))
            {
                return false;
            }

            AddCopy(parentName, partition, name, place);
            _attachedIndexes[(parent, parentName)] = _attachedIndexes.GetValueOrDefault((parent, parentName)) + 1;
            return true;
        },
        () => Undeclared(place, "index", TryFindIndex(parentIndex, out _, out _) ? partitionIndex : parentIndex));

    /// <summary>Takes away the indexes that are parts of their parents'. Until the end they may have parts themselves.</summary>
    private void RemoveCopies()
    {
        foreach (var (table, index, place) in _copies)
        {
            if (IndexesOf(table).Any(i => i.Name == index && i.Comment is not null))
            {
                throw place.Error(SchemaCodes.Unsupported, $"the index \"{index}\" has a comment, but it is part of a partitioned one: comment on that");
            }

            DropIndex(table, index);
            Tables[table] = Tables[table] with
            {
                Keys = [.. Tables[table].Keys.Where(k => k.Name != index)],
                Exclusions = [.. Tables[table].Exclusions.Where(e => e.Name != index)],
            };
        }
    }

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
