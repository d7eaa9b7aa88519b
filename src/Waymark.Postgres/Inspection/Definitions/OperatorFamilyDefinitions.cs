namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Operator families, with the operators and functions that belong to none of their classes (<c>pg_opfamily</c>).</summary>
internal static class OperatorFamilyDefinitions
{
    private const uint Catalog = CatalogClass.OperatorFamily;

    internal static string Query(DefinitionScope scope) => $"""
        SELECT {Catalog}::int8, f.oid::int8, format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, a.amname)
          || coalesce((SELECT '; ' || string_agg(format('ALTER OPERATOR FAMILY %I.%I USING %I ADD %s', n.nspname, f.opfname, a.amname, m.text), '; ' ORDER BY m.text)
            FROM ({OperatorMembers.Query(Catalog, "f.oid")}) m(text)), '')
        FROM pg_opfamily f
        JOIN pg_namespace n ON n.oid = f.opfnamespace
        JOIN pg_am a ON a.oid = f.opfmethod
        WHERE f.opfnamespace IN {scope.Schemas}
        """;
}
