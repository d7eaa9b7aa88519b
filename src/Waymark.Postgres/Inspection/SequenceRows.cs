using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A sequence (<c>pg_sequence</c>) and the column that it belongs to (<c>pg_depend</c>).</summary>
/// <param name="Oid">Its relation.</param>
/// <param name="Options">How it counts.</param>
internal sealed record SequenceRow(uint Oid, SequenceOptions Options)
{
    /// <summary>The table whose column it belongs to; 0 for none.</summary>
    internal uint OwnerRelation { get; init; }

    internal short OwnerColumn { get; init; }

    /// <summary>Whether it numbers an identity column.</summary>
    internal bool IsIdentity { get; init; }
}

/// <summary>Sequences, those of identity columns included.</summary>
internal static class SequenceRows
{
    internal static Task<List<SequenceRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT s.seqrelid::int8, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
              d.refobjid::int8, d.refobjsubid, d.deptype = 'i'
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            LEFT JOIN pg_depend d ON d.classid = {CatalogClass.Relation} AND d.objid = s.seqrelid AND d.objsubid = 0
              AND d.refclassid = {CatalogClass.Relation} AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
            WHERE c.relnamespace IN {catalog.Schemas}
            """;
        return catalog.ReadAsync(query, r => new SequenceRow(r.Oid(0), Options(r))
        {
            OwnerRelation = r.IsDBNull(8) ? 0 : r.Oid(8),
            OwnerColumn = (short)(r.IsDBNull(9) ? 0 : r.GetInt32(9)),
            IsIdentity = !r.IsDBNull(10) && r.GetBoolean(10),
        });
    }

    private static SequenceOptions Options(System.Data.Common.DbDataReader r) => new()
    {
        DataType = r.GetString(1),
        Start = r.GetInt64(2),
        Increment = r.GetInt64(3),
        Minimum = r.GetInt64(4),
        Maximum = r.GetInt64(5),
        Cache = r.GetInt64(6),
        Cycle = r.GetBoolean(7),
    };
}
