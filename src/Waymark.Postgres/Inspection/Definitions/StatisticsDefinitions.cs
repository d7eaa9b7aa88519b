namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Extended statistics (<c>pg_statistic_ext</c>).</summary>
internal static class StatisticsDefinitions
{
    internal static string Query(DefinitionScope scope)
    {
        const string Target = "CASE WHEN s.stxstattarget >= 0 THEN format('; ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname, s.stxstattarget) ELSE '' END";
        return $"""
            SELECT {CatalogClass.Statistics}::int8, s.oid::int8, pg_get_statisticsobjdef(s.oid) || {Target}
            FROM pg_statistic_ext s
            JOIN pg_namespace n ON n.oid = s.stxnamespace
            WHERE s.stxnamespace IN {scope.Schemas}
            """;
    }
}
