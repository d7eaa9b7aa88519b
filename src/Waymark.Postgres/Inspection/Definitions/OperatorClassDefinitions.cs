namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Operator classes (<c>pg_opclass</c>).</summary>
internal static class OperatorClassDefinitions
{
    private const uint Catalog = CatalogClass.OperatorClass;

    // One without members has a storage type, as the grammar wants something.
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {Catalog}::int8, c.oid::int8, format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, c.opcname,
          CASE WHEN c.opcdefault THEN 'DEFAULT ' END, format_type(c.opcintype, NULL), a.amname, fn.nspname, f.opfname,
          coalesce(concat_ws(', ', 'STORAGE ' || format_type(nullif(c.opckeytype, 0), NULL),
            nullif((SELECT string_agg(m.text, ', ' ORDER BY m.text) FROM ({OperatorMembers.Query(Catalog, "c.oid")}) m(text)), '')), ''))
        FROM pg_opclass c
        JOIN pg_namespace n ON n.oid = c.opcnamespace
        JOIN pg_am a ON a.oid = c.opcmethod
        JOIN pg_opfamily f ON f.oid = c.opcfamily
        JOIN pg_namespace fn ON fn.oid = f.opfnamespace
        WHERE c.opcnamespace IN {scope.Schemas}
        """;
}
