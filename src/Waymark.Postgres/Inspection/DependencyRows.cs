namespace Waymark.Postgres.Inspection;

/// <summary>One object needs another (<c>pg_depend</c>).</summary>
/// <param name="Class">The catalogue of the object that needs; for a view, that of its relation.</param>
/// <param name="Oid">The object that needs.</param>
/// <param name="NeededClass">The catalogue of the object that is needed.</param>
/// <param name="Needed">The object that is needed.</param>
/// <param name="NeededColumn">The number of its column; 0 for all of it.</param>
internal readonly record struct DependencyRow(uint Class, uint Oid, uint NeededClass, uint Needed, int NeededColumn);

/// <summary>
/// What views, routines, defaults, checks, indexes, triggers and policies need: the server notes it for every expression that it keeps.
/// Indexes and constraints of columns alone are left out: what they need, their definitions say.
/// </summary>
internal static class DependencyRows
{
    internal static Task<List<DependencyRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            WHERE d.classid IN ({CatalogClass.Default}, {CatalogClass.Trigger}, {CatalogClass.Policy}, {CatalogClass.Routine}) AND d.deptype IN ('n', 'a')
              AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine}, {CatalogClass.Type}, {CatalogClass.Constraint})
            UNION ALL SELECT {CatalogClass.Relation}, r.ev_class::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_rewrite r ON r.oid = d.objid
            WHERE d.classid = {CatalogClass.Rule} AND d.deptype = 'n' AND r.rulename = '_RETURN' AND d.refobjid <> r.ev_class
              AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine}, {CatalogClass.Type}, {CatalogClass.Constraint})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_constraint c ON c.oid = d.objid
            WHERE d.classid = {CatalogClass.Constraint} AND d.deptype IN ('n', 'a') AND c.contype = 'c' AND c.connamespace IN {catalog.Schemas}
              AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine}, {CatalogClass.Type})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_index i ON i.indexrelid = d.objid
            WHERE d.classid = {CatalogClass.Relation} AND d.deptype IN ('n', 'a') AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
              AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine}, {CatalogClass.Type})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_type t ON t.oid = d.objid
            WHERE d.classid = {CatalogClass.Type} AND d.deptype = 'n' AND t.typtype = 'd' AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine})
            """;
        return catalog.ReadAsync(query, r => new DependencyRow(r.Oid(0), r.Oid(1), r.Oid(2), r.Oid(3), r.GetInt32(4)));
    }

    /// <summary>The columns that defaults belong to (<c>pg_attrdef</c>).</summary>
    internal static async Task<Dictionary<uint, (uint Relation, short Column)>> ReadDefaultsAsync(CatalogReader catalog) =>
        (await catalog.ReadAsync("SELECT oid::int8, adrelid::int8, adnum FROM pg_attrdef", r => (Oid: r.Oid(0), Column: (r.Oid(1), r.GetInt16(2)))).ConfigureAwait(false))
            .ToDictionary(r => r.Oid, r => r.Column);
}
