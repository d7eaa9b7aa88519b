using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>An object that the model keeps as its statement.</summary>
/// <param name="Class">Its catalogue.</param>
/// <param name="Oid">The object.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Its statement, as the server writes it.</param>
internal sealed record OtherRow(uint Class, uint Oid, ObjectName Name, string Definition);

/// <summary>Extended statistics (<c>pg_statistic_ext</c>), whose statements the server writes.</summary>
internal static class OtherRows
{
    internal static Task<List<OtherRow>> ReadAsync(CatalogReader catalog, Namespaces namespaces) => catalog.ReadAsync(
        $"SELECT oid::int8, stxnamespace::int8, stxname, pg_get_statisticsobjdef(oid) FROM pg_statistic_ext WHERE stxnamespace IN {catalog.Schemas}",
        r => new OtherRow(CatalogClass.Statistics, r.Oid(0), namespaces.Name(r.Oid(1), r.GetString(2)), r.GetString(3)));
}
