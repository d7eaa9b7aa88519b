namespace Waymark.Postgres.Inspection;

/// <summary>Parents of tables, in order (<c>pg_inherits</c>).</summary>
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
}
