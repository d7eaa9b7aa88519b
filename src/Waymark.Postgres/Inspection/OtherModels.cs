using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's objects that are kept as their statements.</summary>
internal static class OtherModels
{
    /// <summary>The one kind of them that is inspected: extended statistics.</summary>
    internal const string Statistics = "STATISTICS";

    internal static IEnumerable<OpaqueObject> Make(CatalogContext catalog) =>
        catalog.Rows.Others.Where(o => !catalog.Rows.Members.Contains(o.Class, o.Oid)).Select(row => new OpaqueObject
        {
            Kind = Statistics,
            Name = row.Name,
            Definition = new SqlExpression(row.Definition),
            Comment = catalog.Comment(row.Class, row.Oid),
        });
}
