using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's objects that are kept as their statements. The statements are read as any of a file are.</summary>
internal static class OtherModels
{
    private static readonly PostgresParser Parser = new();

    /// <summary>The objects by catalogue and OID, without those of extensions.</summary>
    internal static Dictionary<(uint Class, uint Oid), OpaqueObject> Make(CatalogContext catalog) =>
        catalog.Rows.Others.Where(o => !catalog.Rows.Members.Contains(o.Class, o.Oid)).ToDictionary(
            row => (row.Class, row.Oid), row => Read(row.Definition, catalog.Rows.ServerVersion) with { Comment = catalog.Comment(row.Class, row.Oid) });

    private static OpaqueObject Read(string definition, int serverVersion) =>
        Parser.Parse([new SqlSource("catalogue", definition)], new ParseOptions { ServerVersion = serverVersion }).Schema.Others.Single();
}
