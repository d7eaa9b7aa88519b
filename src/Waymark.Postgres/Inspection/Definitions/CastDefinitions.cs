namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Casts, but for those that come with a range type (<c>pg_cast</c>).</summary>
internal static class CastDefinitions
{
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Cast}::int8, c.oid::int8, format('CREATE CAST (%s AS %s) %s%s', format_type(c.castsource, NULL), format_type(c.casttarget, NULL),
          CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
          CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' END)
        FROM pg_cast c
        JOIN pg_type s ON s.oid = c.castsource
        JOIN pg_type t ON t.oid = c.casttarget
        LEFT JOIN pg_proc p ON p.oid = c.castfunc
        WHERE {scope.IsOfSchemas("c.oid", "s.typnamespace", "t.typnamespace", "p.pronamespace")}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = {CatalogClass.Cast} AND d.objid = c.oid AND d.deptype = 'i')
        """;
}
