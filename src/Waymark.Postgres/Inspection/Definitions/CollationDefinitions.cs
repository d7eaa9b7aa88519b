namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Collations (<c>pg_collation</c>).</summary>
internal static class CollationDefinitions
{
    internal static string Query(DefinitionScope scope)
    {
        var locale = scope.Since(170000, "c.colllocale", scope.Since(150000, "c.colliculocale", "c.collcollate"));
        return $"""
            SELECT {CatalogClass.Collation}::int8, c.oid::int8, format('CREATE COLLATION %I.%I (%s)', n.nspname, c.collname, concat_ws(', ',
              'provider = ' || CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'default' END,
              CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
              CASE WHEN c.collprovider IN ('i', 'b') THEN 'locale = ' || quote_literal({locale})
                WHEN c.collprovider = 'c' THEN format('lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype) END,
              {scope.Since(160000, "'rules = ' || quote_literal(c.collicurules)", "NULL")}))
            FROM pg_collation c
            JOIN pg_namespace n ON n.oid = c.collnamespace
            WHERE c.collnamespace IN {scope.Schemas}
            """;
    }
}
