namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Event triggers (<c>pg_event_trigger</c>).</summary>
internal static class EventTriggerDefinitions
{
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {CatalogClass.EventTrigger}::int8, e.oid::int8, format('CREATE EVENT TRIGGER %I ON %I%s EXECUTE FUNCTION %s()', e.evtname, e.evtevent,
          ' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(e.evttags) t) || ')', e.evtfoid::regproc)
          || CASE WHEN e.evtenabled <> 'O' THEN format('; ALTER EVENT TRIGGER %I %s', e.evtname,
            CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END) ELSE '' END
        FROM pg_event_trigger e
        JOIN pg_proc p ON p.oid = e.evtfoid
        WHERE {scope.IsOfSchemas("e.oid", "p.pronamespace")}
        """;
}
