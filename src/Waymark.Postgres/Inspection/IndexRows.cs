using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>An index (<c>pg_index</c>).</summary>
internal sealed record IndexRow(uint Oid, uint Relation, string Name, uint Method)
{
    internal bool Unique { get; init; }

    internal bool NullsNotDistinct { get; init; }

    /// <summary>Whether every partition has its part of it, and queries can use it.</summary>
    internal bool Valid { get; init; }

    internal bool Clustered { get; init; }

    internal bool IsReplicaIdentity { get; init; }

    internal bool IsPartitioned { get; init; }

    /// <summary>Whether it is a partition's part of its parent's index.</summary>
    internal bool IsAttached { get; init; }

    internal int KeyCount { get; init; }

    /// <summary>The columns of its keys, then those that it carries beside; 0 for an expression.</summary>
    internal required long[] Columns { get; init; }

    internal required long[] OperatorClasses { get; init; }

    internal required long[] Collations { get; init; }

    /// <summary>For each key, 1 for descending plus 2 for nulls first.</summary>
    internal required long[] Orders { get; init; }

    /// <summary>The statistics target of each key, where keys are expressions; -1 for the default.</summary>
    internal required long[] StatisticsTargets { get; init; }

    internal SqlExpression? Predicate { get; init; }

    internal EquatableList<StorageOption> Options { get; init; }

    internal uint Tablespace { get; init; }

    /// <summary>Its CREATE INDEX, where keys are expressions or operator classes have parameters.</summary>
    internal string? Definition { get; init; }
}

/// <summary>Indexes, those of constraints included (<c>pg_index</c>).</summary>
internal static class IndexRows
{
    internal static async Task<ILookup<uint, IndexRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT i.indexrelid::int8, i.indrelid::int8, c.relname, c.relam::int8, i.indisunique, {catalog.Since(150000, "i.indnullsnotdistinct", "false")},
              i.indisvalid, i.indisclustered, i.indisreplident, c.relkind = 'I', c.relispartition, i.indnkeyatts, i.indkey::text, i.indclass::text,
              i.indcollation::text, i.indoption::text, CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END,
              c.reloptions::text, c.reltablespace::int8,
              CASE WHEN i.indexprs IS NOT NULL OR i.indexrelid IN (SELECT attrelid FROM pg_attribute WHERE attoptions IS NOT NULL)
                THEN pg_get_indexdef(i.indexrelid) END,
              CASE WHEN i.indexprs IS NOT NULL
                THEN ARRAY(SELECT coalesce(attstattarget, -1) FROM pg_attribute WHERE attrelid = i.indexrelid ORDER BY attnum)::text END
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relnamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(
            query,
            r => new IndexRow(r.Oid(0), r.Oid(1), r.GetString(2), r.Oid(3))
            {
                Unique = r.GetBoolean(4),
                NullsNotDistinct = r.GetBoolean(5),
                Valid = r.GetBoolean(6),
                Clustered = r.GetBoolean(7),
                IsReplicaIdentity = r.GetBoolean(8),
                IsPartitioned = r.GetBoolean(9),
                IsAttached = r.GetBoolean(10),
                KeyCount = r.GetInt16(11),
                Columns = r.Numbers(12),
                OperatorClasses = r.Numbers(13),
                Collations = r.Numbers(14),
                Orders = r.Numbers(15),
                Predicate = r.Expression(16),
                Options = r.Options(17),
                Tablespace = r.Oid(18),
                Definition = r.Text(19),
                StatisticsTargets = r.Numbers(20),
            }).ConfigureAwait(false);
        return rows.ToLookup(r => r.Relation);
    }
}
