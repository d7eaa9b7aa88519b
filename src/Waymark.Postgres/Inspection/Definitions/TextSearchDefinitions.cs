namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Text search parsers, templates, dictionaries and configurations (<c>pg_ts_*</c>).</summary>
internal static class TextSearchDefinitions
{
    internal static string Parsers(DefinitionScope scope) => $"""
        SELECT {CatalogClass.TextSearchParser}::int8, p.oid::int8, format('CREATE TEXT SEARCH PARSER %I.%I (%s)', n.nspname, p.prsname, concat_ws(', ',
          'START = ' || p.prsstart, 'GETTOKEN = ' || p.prstoken, 'END = ' || p.prsend, 'HEADLINE = ' || nullif(p.prsheadline::oid, 0)::regproc, 'LEXTYPES = ' || p.prslextype))
        FROM pg_ts_parser p
        JOIN pg_namespace n ON n.oid = p.prsnamespace
        WHERE p.prsnamespace IN {scope.Schemas}
        """;

    internal static string Templates(DefinitionScope scope) => $"""
        SELECT {CatalogClass.TextSearchTemplate}::int8, t.oid::int8, format('CREATE TEXT SEARCH TEMPLATE %I.%I (%s)', n.nspname, t.tmplname, concat_ws(', ',
          'INIT = ' || nullif(t.tmplinit::oid, 0)::regproc, 'LEXIZE = ' || t.tmpllexize))
        FROM pg_ts_template t
        JOIN pg_namespace n ON n.oid = t.tmplnamespace
        WHERE t.tmplnamespace IN {scope.Schemas}
        """;

    // The options are kept as the list that stands in the statement.
    internal static string Dictionaries(DefinitionScope scope) => $"""
        SELECT {CatalogClass.TextSearchDictionary}::int8, d.oid::int8, format('CREATE TEXT SEARCH DICTIONARY %I.%I (%s)', n.nspname, d.dictname, concat_ws(', ',
          format('TEMPLATE = %I.%I', m.nspname, t.tmplname), d.dictinitoption))
        FROM pg_ts_dict d
        JOIN pg_namespace n ON n.oid = d.dictnamespace
        JOIN pg_ts_template t ON t.oid = d.dicttemplate
        JOIN pg_namespace m ON m.oid = t.tmplnamespace
        WHERE d.dictnamespace IN {scope.Schemas}
        """;

    internal static string Configurations(DefinitionScope scope) => $"""
        SELECT {CatalogClass.TextSearchConfiguration}::int8, c.oid::int8, format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname, m.nspname, p.prsname)
          || coalesce((
            SELECT string_agg(format('; ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', n.nspname, c.cfgname, k.alias, k.dictionaries), '' ORDER BY k.alias)
            FROM (
              SELECT t.alias, string_agg(map.mapdict::regdictionary::text, ', ' ORDER BY map.mapseqno) AS dictionaries
              FROM pg_ts_config_map map
              JOIN ts_token_type(c.cfgparser) t ON t.tokid = map.maptokentype
              WHERE map.mapcfg = c.oid
              GROUP BY t.alias) k), '')
        FROM pg_ts_config c
        JOIN pg_namespace n ON n.oid = c.cfgnamespace
        JOIN pg_ts_parser p ON p.oid = c.cfgparser
        JOIN pg_namespace m ON m.oid = p.prsnamespace
        WHERE c.cfgnamespace IN {scope.Schemas}
        """;
}
