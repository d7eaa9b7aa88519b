using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>The options of base types, but for those at their defaults (<c>pg_type</c>; manual, CREATE TYPE).</summary>
internal static class BaseTypeRows
{
    internal static async Task<Dictionary<uint, EquatableList<StorageOption>>> ReadAsync(CatalogReader catalog)
    {
        var options = Options(catalog);
        var query = $"""
            SELECT t.oid::int8, {string.Join(", ", options.Select(o => o.Expression))}
            FROM pg_type t
            WHERE t.typtype = 'b' AND t.typisdefined AND t.typnamespace IN {catalog.Schemas} AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
            """;
        var rows = await catalog.ReadAsync(query, r => (Oid: r.Oid(0), Options: options.Select((o, i) => new StorageOption(o.Name, r.Text(i + 1))).ToList())).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Oid, r => new EquatableList<StorageOption>([.. r.Options.Where(o => o.Value is not null)]));
    }

    // In the order of the names.
    private static (string Name, string Expression)[] Options(CatalogReader catalog) =>
    [
        ("alignment", "CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' END"),
        ("analyze", Function("typanalyze")),
        ("category", "CASE WHEN t.typcategory <> 'U' THEN quote_literal(t.typcategory::text) END"),
        ("collatable", "CASE WHEN t.typcollation <> 0 THEN 'true' END"),
        ("default", "quote_literal(t.typdefault)"),
        ("delimiter", "CASE WHEN t.typdelim <> ',' THEN quote_literal(t.typdelim::text) END"),
        ("element", "format_type(nullif(t.typelem, 0), NULL)"),
        ("input", Function("typinput")),
        ("internallength", "CASE WHEN t.typlen >= 0 THEN t.typlen::text END"),
        ("output", Function("typoutput")),
        ("passedbyvalue", "CASE WHEN t.typbyval THEN 'true' END"),
        ("preferred", "CASE WHEN t.typispreferred THEN 'true' END"),
        ("receive", Function("typreceive")),
        ("send", Function("typsend")),
        ("storage", "CASE t.typstorage WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' WHEN 'm' THEN 'main' END"),
        ("subscript", catalog.Since(140000, Function("typsubscript"), "NULL::text")),
        ("typmod_in", Function("typmodin")),
        ("typmod_out", Function("typmodout")),
    ];

    private static string Function(string column) => $"nullif(t.{column}::oid, 0)::regproc::text";
}
