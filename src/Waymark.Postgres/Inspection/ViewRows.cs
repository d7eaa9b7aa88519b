using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Queries of views and materialized views (<c>pg_rewrite</c>).</summary>
internal static class ViewRows
{
    internal static async Task<Dictionary<uint, SqlExpression>> ReadAsync(CatalogReader catalog)
    {
        var rows = await catalog.ReadAsync(
            $"SELECT oid::int8, pg_get_viewdef(oid) FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace IN {catalog.Schemas}",
            r => (Oid: r.Oid(0), Query: new SqlExpression(r.GetString(1).Trim().TrimEnd(';')))).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Oid, r => r.Query);
    }
}
