namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>The operators and functions of operator classes and families (<c>pg_amop</c>, <c>pg_amproc</c>).</summary>
internal static class OperatorMembers
{
    /// <summary>A query for the members of one, each as text.</summary>
    /// <param name="catalog">The catalogue of the class or family.</param>
    /// <param name="oid">Its OID, as an expression.</param>
    internal static string Query(uint catalog, string oid) => $"""
        SELECT format('OPERATOR %s %I.%s(%s, %s)%s', ao.amopstrategy, mn.nspname, mo.oprname, format_type(ao.amoplefttype, NULL), format_type(ao.amoprighttype, NULL),
            (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = ao.amopsortfamily))
          FROM pg_depend d JOIN pg_amop ao ON ao.oid = d.objid JOIN pg_operator mo ON mo.oid = ao.amopopr JOIN pg_namespace mn ON mn.oid = mo.oprnamespace
          WHERE d.classid = {CatalogClass.OperatorMember} AND d.refclassid = {catalog} AND d.refobjid = {oid}
        UNION ALL SELECT format('FUNCTION %s (%s, %s) %s', ap.amprocnum, format_type(ap.amproclefttype, NULL), format_type(ap.amprocrighttype, NULL), ap.amproc::regprocedure)
          FROM pg_depend d JOIN pg_amproc ap ON ap.oid = d.objid
          WHERE d.classid = {CatalogClass.RoutineMember} AND d.refclassid = {catalog} AND d.refobjid = {oid}
        """;
}
