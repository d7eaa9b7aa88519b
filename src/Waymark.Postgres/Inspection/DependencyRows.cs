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
    // The catalogues of objects that are kept as their statements.
    private static readonly string Others = string.Join(
        ", ",
        (uint[])[
            CatalogClass.Operator, CatalogClass.OperatorClass, CatalogClass.OperatorFamily, CatalogClass.Collation, CatalogClass.Conversion, CatalogClass.Cast,
            CatalogClass.EventTrigger, CatalogClass.Statistics, CatalogClass.TextSearchConfiguration, CatalogClass.TextSearchDictionary, CatalogClass.TextSearchParser,
            CatalogClass.TextSearchTemplate, CatalogClass.ForeignDataWrapper, CatalogClass.ForeignServer, CatalogClass.Language, CatalogClass.Transform,
            CatalogClass.AccessMethod,
        ]);

    private static readonly string Needed = $"{CatalogClass.Relation}, {CatalogClass.Routine}, {CatalogClass.Type}, {Others}";

    internal static Task<List<DependencyRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            WHERE d.classid IN ({CatalogClass.Default}, {CatalogClass.Trigger}, {CatalogClass.Policy}, {CatalogClass.Routine}) AND d.deptype IN ('n', 'a')
              AND d.refclassid IN ({Needed}, {CatalogClass.Constraint})
            UNION ALL SELECT {CatalogClass.Relation}, r.ev_class::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_rewrite r ON r.oid = d.objid
            WHERE d.classid = {CatalogClass.Rule} AND d.deptype = 'n' AND r.rulename = '_RETURN' AND d.refobjid <> r.ev_class
              AND d.refclassid IN ({Needed}, {CatalogClass.Constraint})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_constraint c ON c.oid = d.objid
            WHERE d.classid = {CatalogClass.Constraint} AND d.deptype IN ('n', 'a') AND c.contype = 'c' AND c.connamespace IN {catalog.Schemas}
              AND d.refclassid IN ({Needed})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_index i ON i.indexrelid = d.objid
            WHERE d.classid = {CatalogClass.Relation} AND d.deptype IN ('n', 'a') AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
              AND d.refclassid IN ({Needed})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            JOIN pg_type t ON t.oid = d.objid
            WHERE d.classid = {CatalogClass.Type} AND d.deptype = 'n' AND t.typtype IN ('d', 'r', 'b') AND d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine})
            UNION ALL SELECT d.classid::int8, d.objid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend d
            LEFT JOIN pg_rewrite r ON d.classid = {CatalogClass.Rule} AND r.oid = d.objid
            WHERE d.classid IN ({CatalogClass.Rule}, {Others}) AND d.deptype IN ('n', 'a') AND r.rulename IS DISTINCT FROM '_RETURN' AND d.refclassid IN ({Needed})
            UNION ALL SELECT m.refclassid::int8, m.refobjid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_depend m
            JOIN pg_depend d ON d.classid = m.classid AND d.objid = m.objid
            WHERE m.classid IN ({CatalogClass.OperatorMember}, {CatalogClass.RoutineMember}) AND m.refclassid IN ({CatalogClass.OperatorClass}, {CatalogClass.OperatorFamily})
              AND d.refclassid IN ({CatalogClass.Routine}, {CatalogClass.Type}, {CatalogClass.Operator})
            UNION ALL SELECT {CatalogClass.Publication}, p.prpubid::int8, d.refclassid::int8, d.refobjid::int8, d.refobjsubid
            FROM pg_publication_rel p
            JOIN pg_depend d ON d.classid = {CatalogClass.PublicationRelation} AND d.objid = p.oid
            WHERE d.refclassid IN ({CatalogClass.Relation}, {CatalogClass.Routine})
            """;
        return catalog.ReadAsync(query, r => new DependencyRow(r.Oid(0), r.Oid(1), r.Oid(2), r.Oid(3), r.GetInt32(4)));
    }

    /// <summary>The columns that defaults belong to (<c>pg_attrdef</c>).</summary>
    internal static async Task<Dictionary<uint, (uint Relation, short Column)>> ReadDefaultsAsync(CatalogReader catalog) =>
        (await catalog.ReadAsync("SELECT oid::int8, adrelid::int8, adnum FROM pg_attrdef", r => (Oid: r.Oid(0), Column: (r.Oid(1), r.GetInt16(2)))).ConfigureAwait(false))
            .ToDictionary(r => r.Oid, r => r.Column);
}
