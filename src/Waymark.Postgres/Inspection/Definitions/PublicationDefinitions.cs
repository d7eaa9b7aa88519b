namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Publications (<c>pg_publication</c>), with their tables and schemas.</summary>
internal static class PublicationDefinitions
{
    internal static string Query(DefinitionScope scope)
    {
        var objects = scope.Since(150000, ObjectsSince15, ObjectsBefore15);
        var schemas = scope.Since(150000, "UNION ALL SELECT pnnspid FROM pg_publication_namespace WHERE pnpubid = p.oid", string.Empty);
        return $"""
            SELECT {CatalogClass.Publication}::int8, p.oid::int8, format('CREATE PUBLICATION %I%s WITH (publish = %L%s)', p.pubname,
              CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE ' FOR ' || (SELECT string_agg(o.text, ', ' ORDER BY o.text) FROM ({objects}) o(text)) END,
              concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                CASE WHEN p.pubtruncate THEN 'truncate' END), CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' END)
            FROM pg_publication p
            WHERE (SELECT coalesce(bool_or(n IN {scope.Schemas}), true)
              FROM (SELECT c.relnamespace FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid WHERE r.prpubid = p.oid {schemas}) s(n))
            """;
    }

    private const string ObjectsBefore15 = "SELECT format('TABLE ONLY %s', r.prrelid::regclass) FROM pg_publication_rel r WHERE r.prpubid = p.oid";

    private const string ObjectsSince15 = """
        SELECT format('TABLE ONLY %s%s%s', r.prrelid::regclass,
            ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')',
            ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')')
          FROM pg_publication_rel r WHERE r.prpubid = p.oid
        UNION ALL SELECT format('TABLES IN SCHEMA %I', s.nspname) FROM pg_publication_namespace pn JOIN pg_namespace s ON s.oid = pn.pnnspid WHERE pn.pnpubid = p.oid
        """;
}
