namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Languages, transforms and access methods (<c>pg_language</c>, <c>pg_transform</c>, <c>pg_am</c>).</summary>
internal static class LanguageDefinitions
{
    internal static string Languages(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Language}::int8, l.oid::int8, format('CREATE %sLANGUAGE %I HANDLER %s%s%s', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' END, l.lanname,
          l.lanplcallfoid::regproc, ' INLINE ' || nullif(l.laninline, 0)::regproc, ' VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc)
        FROM pg_language l
        JOIN pg_proc h ON h.oid = l.lanplcallfoid
        WHERE l.lanispl AND {scope.IsOfSchemas("l.oid", "h.pronamespace")}
        """;

    internal static string AccessMethods(DefinitionScope scope) => $"""
        SELECT {CatalogClass.AccessMethod}::int8, a.oid::int8, format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
          CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler)
        FROM pg_am a
        JOIN pg_proc h ON h.oid = a.amhandler
        WHERE {scope.IsOfSchemas("a.oid", "h.pronamespace")}
        """;

    internal static string Transforms(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Transform}::int8, t.oid::int8, format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL), l.lanname, concat_ws(', ',
          'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql::oid, 0)::regprocedure, 'TO SQL WITH FUNCTION ' || nullif(t.trftosql::oid, 0)::regprocedure))
        FROM pg_transform t
        JOIN pg_language l ON l.oid = t.trflang
        JOIN pg_type y ON y.oid = t.trftype
        LEFT JOIN pg_proc f ON f.oid = t.trffromsql
        LEFT JOIN pg_proc g ON g.oid = t.trftosql
        WHERE {scope.IsOfSchemas("t.oid", "y.typnamespace", "f.pronamespace", "g.pronamespace")}
        """;
}
