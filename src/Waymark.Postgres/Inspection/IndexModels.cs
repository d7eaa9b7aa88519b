using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's indexes out of catalogue rows.</summary>
internal sealed class IndexModels
{
    private const int DescendingBit = 1;
    private const int NullsFirstBit = 2;

    private readonly CatalogContext _catalog;
    private readonly HashSet<uint> _ofConstraints;

    internal IndexModels(CatalogContext catalog)
    {
        _catalog = catalog;
        _ofConstraints = [.. catalog.Rows.Constraints.Where(c => c.Kind is 'p' or 'u' or 'x').Select(c => c.Index)];
    }

    /// <summary>The indexes of a table or materialized view, without those of constraints and those that partitions have from their parents.</summary>
    internal EquatableList<TableIndex> Of(uint relation) =>
    [
        .. _catalog.Rows.Indexes[relation].Where(i => !i.IsAttached && !_ofConstraints.Contains(i.Oid))
            .OrderBy(i => i.Name, StringComparer.Ordinal).Select(Make),
    ];

    internal TableIndex Make(IndexRow row) => new()
    {
        Name = row.Name,
        Method = _catalog.Rows.Globals.AccessMethod(row.Method)!,
        Unique = row.Unique,
        NullsNotDistinct = row.NullsNotDistinct,
        Keys = row.Definition is { } definition ? [.. ReadKeys(definition).Select((k, i) => k with { StatisticsTarget = Target(row, i) })] : [.. Enumerable.Range(0, row.KeyCount).Select(i => Key(row, i))],
        Include = _catalog.ColumnNames(row.Relation, row.Columns.Skip(row.KeyCount)),
        Predicate = row.Predicate,
        Options = row.Options,
        Tablespace = _catalog.Rows.Globals.Tablespace(row.Tablespace),
        Only = row.IsPartitioned && !row.Valid,
        Invalid = !row.IsPartitioned && !row.Valid,
        Clustered = row.Clustered,
        Comment = _catalog.Comment(CatalogClass.Relation, row.Oid),
    };

    private IndexKey Key(IndexRow row, int position)
    {
        var column = _catalog.Column(row.Relation, row.Columns[position]);
        var collation = (uint)row.Collations[position];
        var order = row.Orders[position];
        return new IndexKey
        {
            Column = column?.Name,
            Collation = collation == column?.Collation ? null : _catalog.Collation(collation),
            OperatorClass = _catalog.Rows.OperatorClasses.NameUnlessDefault((uint)row.OperatorClasses[position], column?.Type.Oid ?? 0),
            Descending = (order & DescendingBit) != 0,
            NullsFirst = ((order & NullsFirstBit) != 0) == ((order & DescendingBit) != 0) ? null : (order & NullsFirstBit) != 0,
        };
    }

    private static int? Target(IndexRow row, int position) =>
        position < row.StatisticsTargets.Length && row.StatisticsTargets[position] >= 0 ? (int)row.StatisticsTargets[position] : null;

    // The server says of each key whether its collation and operator class are its type's own.
    private static EquatableList<IndexKey> ReadKeys(string definition)
    {
        var cursor = TokenText.CursorOf(definition);
        while (!cursor.At(Keyword.Using))
        {
            cursor.Next();
        }

        cursor.Next();
        cursor.Identifier("an access method");
        return [.. cursor.Parens(() => IndexKeyReader.Read(cursor))];
    }
}
