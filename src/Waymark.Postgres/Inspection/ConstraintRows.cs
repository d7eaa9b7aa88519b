using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A constraint (<c>pg_constraint</c>).</summary>
internal sealed record ConstraintRow(uint Oid, string Name, char Kind)
{
    /// <summary>Its table; 0 for a domain's.</summary>
    internal uint Relation { get; init; }

    /// <summary>Its domain; 0 for a table's.</summary>
    internal uint Domain { get; init; }

    /// <summary>The index that keeps it; for a foreign key, that of the table referred to.</summary>
    internal uint Index { get; init; }

    internal required long[] Columns { get; init; }

    internal uint ReferencedRelation { get; init; }

    internal required long[] ReferencedColumns { get; init; }

    /// <summary>The names of the columns referred to, where their table is in a schema that is not managed; else empty.</summary>
    internal required List<string?> ReferencedNames { get; init; }

    internal char OnUpdate { get; init; }

    internal char OnDelete { get; init; }

    internal char Match { get; init; }

    internal required long[] OnDeleteColumns { get; init; }

    internal Deferral Deferral { get; init; }

    internal bool NotValid { get; init; }

    internal bool NoInherit { get; init; }

    /// <summary>Whether it is inherited, and the table's own besides.</summary>
    internal bool IsRedeclared { get; init; }

    internal bool NotEnforced { get; init; }

    internal bool Period { get; init; }

    /// <summary>The operators of an exclusion constraint.</summary>
    internal required long[] Operators { get; init; }

    internal SqlExpression? Check { get; init; }
}

/// <summary>Constraints of tables and domains, but for those that partitions have from their parents (<c>pg_constraint</c>).</summary>
internal static class ConstraintRows
{
    internal static Task<List<ConstraintRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT k.oid::int8, conname, contype, conrelid::int8, contypid::int8, conindid::int8, conkey::text, confrelid::int8, confkey::text,
              confupdtype, confdeltype, confmatchtype, {catalog.Since(150000, "confdelsetcols::text", "NULL")}, condeferrable, condeferred,
              convalidated, connoinherit, {catalog.Since(180000, "conenforced", "true")}, {catalog.Since(180000, "conperiod", "false")},
              conexclop::text, CASE WHEN contype = 'c' THEN pg_get_expr(conbin, conrelid) END,
              CASE WHEN f.oid IS NOT NULL THEN ARRAY(
                SELECT a.attname FROM unnest(confkey) WITH ORDINALITY n(number, position)
                JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = n.number ORDER BY n.position)::text END,
              conislocal AND coninhcount > 0
            FROM pg_constraint k
            LEFT JOIN pg_class f ON f.oid = confrelid AND f.relnamespace NOT IN {catalog.Schemas}
            WHERE contype IN ('c', 'f', 'p', 'u', 'x', 'n') AND conparentid = 0 AND connamespace IN {catalog.Schemas}
            """;
        return catalog.ReadAsync(query, r => new ConstraintRow(r.Oid(0), r.GetString(1), r.GetChar(2))
        {
            Relation = r.Oid(3),
            Domain = r.Oid(4),
            Index = r.Oid(5),
            Columns = r.Numbers(6),
            ReferencedRelation = r.Oid(7),
            ReferencedColumns = r.Numbers(8),
            OnUpdate = r.Char(9),
            OnDelete = r.Char(10),
            Match = r.Char(11),
            OnDeleteColumns = r.Numbers(12),
            Deferral = DeferralOf(r.GetBoolean(13), r.GetBoolean(14)),
            NotEnforced = !r.GetBoolean(17),
            NotValid = !r.GetBoolean(15) && r.GetBoolean(17),
            NoInherit = r.GetBoolean(16),
            Period = r.GetBoolean(18),
            Operators = r.Numbers(19),
            Check = r.Expression(20),
            ReferencedNames = r.Texts(21),
            IsRedeclared = r.GetBoolean(22),
        });
    }

    internal static Deferral DeferralOf(bool deferrable, bool deferred) =>
        deferred ? Deferral.InitiallyDeferred : deferrable ? Deferral.InitiallyImmediate : Deferral.NotDeferrable;
}
