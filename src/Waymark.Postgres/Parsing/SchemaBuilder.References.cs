using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Whether what tables refer to fits, once all is declared. What the text does not declare may be elsewhere.</content>
internal sealed partial class SchemaBuilder
{
    private readonly List<(ObjectName Table, string Name, Place Place)> _references = [];
    private readonly List<(ObjectName Table, string Index, Place Place)> _identities = [];
    private readonly List<(ObjectName Table, Place Place)> _partitionPlaces = [];

    private void CheckReferences()
    {
        foreach (var (table, name, place) in _references)
        {
            var key = Tables[table].ForeignKeys.FirstOrDefault(f => f.Name == name);
            if (key is not null && Tables.TryFind(key.ReferencedTable, out var declared))
            {
                CheckReference(NameReferencedColumns(key), Tables[declared], place);
            }
        }

        foreach (var (table, place) in _partitionPlaces)
        {
            if (Tables[table].PartitionOf is { } parent && Tables.TryFind(parent, out var declared) && Tables[declared].PartitionBy is null)
            {
                throw place.Error(SchemaCodes.BadValue, $"the table \"{declared}\" is not partitioned");
            }
        }
    }

    /// <summary>Notes what a table says of its rows' identity, to be looked at once its indexes are known.</summary>
    internal void SetReplicaIdentity(ObjectName table, string identity, string index, Place place)
    {
        Tables[table] = Tables[table] with { ReplicaIdentity = identity };
        _identities.Add((table, index, place));
    }

    private void CheckIdentities()
    {
        foreach (var (table, index, place) in _identities.Where(i => !HasIndex(Tables[i.Table], i.Index)))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no index \"{index}\"");
        }
    }

    // Those of a partition may be its parent's.
    private static bool HasIndex(Table table, string name) =>
        table.PartitionOf is not null || table.Indexes.Any(i => i.Name == name) || table.Keys.Any(k => k.Name == name);

    private void CheckReference(ForeignKey key, Table target, Place place)
    {
        RequireColumns(target.Name, key.ReferencedColumns, place);
        if (target.PartitionOf is null && !key.Period && !IsUnique(target, key.ReferencedColumns))
        {
            throw place.Error(SchemaCodes.BadValue, key.ReferencedColumns.IsEmpty
                ? $"the table \"{target.Name}\" has no primary key to refer to"
                : $"the table \"{target.Name}\" has no primary key or unique constraint of the columns {string.Join(", ", key.ReferencedColumns)}");
        }
    }

    // The order of the columns does not count (manual, CREATE TABLE, REFERENCES).
    private static bool IsUnique(Table table, EquatableList<string> columns)
    {
        var wanted = columns.ToHashSet(StringComparer.Ordinal);
        return !columns.IsEmpty && (table.Keys.Any(k => wanted.SetEquals(k.Keys.Select(c => c.Column!)))
            || table.Indexes.Any(i => i is { Unique: true, Predicate: null } && i.Keys.All(k => k.Column is not null) && wanted.SetEquals(i.Keys.Select(k => k.Column!))));
    }
}
