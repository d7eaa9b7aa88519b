namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Encoding conversions (<c>pg_conversion</c>).</summary>
internal static class ConversionDefinitions
{
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Conversion}::int8, c.oid::int8, format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END,
          n.nspname, c.conname, pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc::regproc)
        FROM pg_conversion c
        JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.connamespace IN {scope.Schemas}
        """;
}
