using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>An object of a schema that is not managed needs one that may be (<c>pg_depend</c>).</summary>
/// <param name="Dependent">The object that needs.</param>
/// <param name="Class">The catalogue of the object that is needed.</param>
/// <param name="Oid">The object that is needed.</param>
/// <param name="Column">The number of its column; 0 for all of it.</param>
internal readonly record struct OutsideRow(ObjectIdentity Dependent, uint Class, uint Oid, int Column);

/// <summary>What other schemas need of the managed ones: it is nobody's to drop or to make again, so it stands in the way of changes.</summary>
internal static class OutsideRows
{
    // Objects below this OID are the server's own (src/include/access/transam.h).
    private const int FirstOfUsers = 16384;

    internal static Task<List<OutsideRow>> ReadAsync(CatalogReader catalog)
    {
        var relation = $"JOIN pg_class c ON c.oid >= {FirstOfUsers} AND c.relnamespace NOT IN {catalog.Schemas}";
        var query = $"""
            SELECT c.relkind::text, n.nspname, c.relname, '', d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_rewrite r ON d.classid = {CatalogClass.Rule} AND r.oid = d.objid
            {relation} AND c.oid = r.ev_class AND c.oid <> d.refobjid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.deptype = 'n' AND {IsManaged(catalog)}
            UNION ALL SELECT 'constraint', n.nspname, c.relname, k.conname, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_constraint k ON d.classid = {CatalogClass.Constraint} AND k.oid = d.objid
            {relation} AND c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.deptype = 'n' AND {IsManaged(catalog)}
            UNION ALL SELECT 'column', n.nspname, c.relname, a.attname, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            LEFT JOIN pg_attrdef f ON d.classid = {CatalogClass.Default} AND f.oid = d.objid
            {relation} AND c.oid = CASE WHEN d.classid = {CatalogClass.Relation} THEN d.objid ELSE f.adrelid END
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = CASE WHEN d.classid = {CatalogClass.Relation} THEN d.objsubid ELSE f.adnum END
            WHERE d.classid IN ({CatalogClass.Relation}, {CatalogClass.Default}) AND d.deptype = 'n' AND c.relkind IN ('r', 'p', 'f') AND {IsManaged(catalog)}
            UNION ALL SELECT 'trigger', n.nspname, c.relname, t.tgname, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_trigger t ON d.classid = {CatalogClass.Trigger} AND t.oid = d.objid AND NOT t.tgisinternal
            {relation} AND c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.deptype = 'n' AND {IsManaged(catalog)}
            UNION ALL SELECT 'function', n.nspname, p.proname, '(' || pg_get_function_identity_arguments(p.oid) || ')', d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_proc p ON d.classid = {CatalogClass.Routine} AND p.oid = d.objid AND p.oid >= {FirstOfUsers} AND p.pronamespace NOT IN {catalog.Schemas}
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE d.deptype = 'n' AND {IsManaged(catalog)}
            """;
        return catalog.ReadAsync(query, r => new OutsideRow(
            new ObjectIdentity(TypeOf(r.GetString(0)), new ObjectName(r.GetString(1), r.GetString(2)), r.GetString(3)), r.Oid(4), r.Oid(5), r.GetInt32(6)));
    }

    private static string IsManaged(CatalogReader catalog) => $"""
        CASE d.refclassid
          WHEN {CatalogClass.Relation} THEN EXISTS (SELECT FROM pg_class x WHERE x.oid = d.refobjid AND x.relnamespace IN {catalog.Schemas})
          WHEN {CatalogClass.Routine} THEN EXISTS (SELECT FROM pg_proc x WHERE x.oid = d.refobjid AND x.pronamespace IN {catalog.Schemas})
          WHEN {CatalogClass.Type} THEN EXISTS (SELECT FROM pg_type x WHERE x.oid = d.refobjid AND x.typnamespace IN {catalog.Schemas})
        END
        """;

    private static ObjectType TypeOf(string kind) => kind switch
    {
        "v" => ObjectType.View,
        "m" => ObjectType.MaterializedView,
        "constraint" => ObjectType.Constraint,
        "column" => ObjectType.Column,
        "trigger" => ObjectType.Trigger,
        "function" => ObjectType.Function,
        _ => ObjectType.Table,
    };
}
