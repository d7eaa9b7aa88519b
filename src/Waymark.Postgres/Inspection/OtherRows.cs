using Waymark.Postgres.Inspection.Definitions;

namespace Waymark.Postgres.Inspection;

/// <summary>An object that the model keeps as its statement.</summary>
/// <param name="Class">Its catalogue.</param>
/// <param name="Oid">The object.</param>
/// <param name="Definition">The statements that make it, as the server writes them.</param>
internal sealed record OtherRow(uint Class, uint Oid, string Definition);

/// <summary>Objects that the model keeps as their statements, all in one query.</summary>
internal static class OtherRows
{
    internal static Task<List<OtherRow>> ReadAsync(CatalogReader catalog) => catalog.ReadAsync(
        DefinitionQueries.OfAll(new DefinitionScope(catalog.Schemas, catalog.ServerVersion)), r => new OtherRow(r.Oid(0), r.Oid(1), r.GetString(2)));
}
