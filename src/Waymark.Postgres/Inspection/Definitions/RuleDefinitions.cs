namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Rules, but for those that make views what they are (<c>pg_rewrite</c>).</summary>
internal static class RuleDefinitions
{
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Rule}::int8, r.oid::int8, pg_get_ruledef(r.oid) || CASE WHEN r.ev_enabled <> 'O' THEN format(' ALTER TABLE %s %s RULE %I;', r.ev_class::regclass,
          CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, r.rulename) ELSE '' END
        FROM pg_rewrite r
        JOIN pg_class c ON c.oid = r.ev_class
        WHERE r.rulename <> '_RETURN' AND c.relnamespace IN {scope.Schemas}
        """;
}
