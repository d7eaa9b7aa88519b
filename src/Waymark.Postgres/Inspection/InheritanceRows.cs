using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Parents of tables and of partitions' indexes and foreign keys, in order (<c>pg_inherits</c>).</summary>
internal static class InheritanceRows
{
    internal static async Task<ILookup<uint, uint>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT i.inhrelid::int8, i.inhparent::int8
            FROM pg_inherits i
            JOIN pg_class c ON c.oid = i.inhrelid
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relnamespace IN {catalog.Schemas}
            ORDER BY i.inhrelid, i.inhseqno
            """;
        var rows = await catalog.ReadAsync(query, r => (Child: r.Oid(0), Parent: r.Oid(1))).ConfigureAwait(false);
        return rows.ToLookup(r => r.Child, r => r.Parent);
    }

    /// <summary>What partitions' parts of their parents' indexes and foreign keys are called.</summary>
    internal static async Task<ILookup<uint, InheritedName>> ReadNamesAsync(CatalogReader catalog)
    {
        // A foreign key to a partitioned table has parts for its partitions, too; they are of the same table as the key.
        var query = $"""
            SELECT i.indrelid::int8, p.relname, c.relname, false
            FROM pg_inherits h
            JOIN pg_class c ON c.oid = h.inhrelid
            JOIN pg_index i ON i.indexrelid = c.oid
            JOIN pg_class p ON p.oid = h.inhparent
            WHERE c.relnamespace IN {catalog.Schemas}
            UNION ALL SELECT c.conrelid::int8, p.conname, c.conname, true
            FROM pg_constraint c
            JOIN pg_constraint p ON p.oid = c.conparentid
            WHERE c.contype = 'f' AND c.conrelid <> p.conrelid AND c.connamespace IN {catalog.Schemas}
            ORDER BY 1, 2
            """;
        var rows = await catalog.ReadAsync(query, r => (Table: r.Oid(0), Name: new InheritedName(r.GetString(1), r.GetString(2), r.GetBoolean(3)))).ConfigureAwait(false);
        return rows.ToLookup(r => r.Table, r => r.Name);
    }
}
