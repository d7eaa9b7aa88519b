namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>Operators, but for those that are only announced by another (<c>pg_operator</c>).</summary>
internal static class OperatorDefinitions
{
    internal static string Query(DefinitionScope scope) => $"""
        SELECT {CatalogClass.Operator}::int8, o.oid::int8, format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
          'FUNCTION = ' || o.oprcode::regproc,
          'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
          'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
          (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', m.nspname, c.oprname) FROM pg_operator c JOIN pg_namespace m ON m.oid = c.oprnamespace WHERE c.oid = o.oprcom),
          (SELECT format('NEGATOR = OPERATOR(%I.%s)', m.nspname, c.oprname) FROM pg_operator c JOIN pg_namespace m ON m.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
          CASE WHEN o.oprcanmerge THEN 'MERGES' END, CASE WHEN o.oprcanhash THEN 'HASHES' END,
          'RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc, 'JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc))
        FROM pg_operator o
        JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE o.oprcode <> 0 AND o.oprnamespace IN {scope.Schemas}
        """;
}
