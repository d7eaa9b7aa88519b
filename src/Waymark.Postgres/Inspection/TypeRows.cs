using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A type that a user made (<c>pg_type</c>).</summary>
internal sealed record TypeRow(uint Oid, ObjectName Name, char Kind)
{
    /// <summary>Its array type.</summary>
    internal uint Array { get; init; }

    /// <summary>The relation of a composite type.</summary>
    internal uint Relation { get; init; }

    /// <summary>What a domain narrows.</summary>
    internal TypeKey BaseType { get; init; }

    internal bool NotNull { get; init; }

    internal SqlExpression? Default { get; init; }

    /// <summary>The collation of a domain or range type, when not the underlying type's; else 0.</summary>
    internal uint Collation { get; init; }

    /// <summary>The type of a range's bounds.</summary>
    internal uint Subtype { get; init; }

    internal uint OperatorClass { get; init; }

    internal uint Canonical { get; init; }

    internal uint SubtypeDifference { get; init; }

    /// <summary>The multirange type of a range, and its array type; 0 for none.</summary>
    internal (uint Type, uint Array) MultirangeTypes { get; init; }

    /// <summary>The name of a range's multirange type; null on servers that have none.</summary>
    internal string? Multirange { get; init; }
}

/// <summary>Enum, composite, range and base types, their shells, and domains (<c>pg_type</c>, <c>pg_range</c>, <c>pg_enum</c>).</summary>
internal static class TypeRows
{
    internal static Task<List<TypeRow>> ReadAsync(CatalogReader catalog, Namespaces namespaces)
    {
        var query = $"""
            SELECT t.oid::int8, t.typname, t.typnamespace::int8, t.typtype, t.typrelid::int8, t.typbasetype::int8, t.typtypmod, t.typnotnull,
              CASE WHEN t.typtype = 'd' THEN pg_get_expr(t.typdefaultbin, 0) END,
              CASE WHEN coalesce(r.rngcollation, t.typcollation) <> b.typcollation THEN coalesce(r.rngcollation, t.typcollation) ELSE 0 END::int8,
              coalesce(r.rngsubtype, 0)::int8, coalesce(r.rngsubopc, 0)::int8, coalesce(r.rngcanonical, 0)::int8, coalesce(r.rngsubdiff, 0)::int8,
              {catalog.Since(140000, "m.typname", "NULL")}, t.typarray::int8, {catalog.Since(140000, "coalesce(m.oid, 0)", "0")}::int8, {catalog.Since(140000, "coalesce(m.typarray, 0)", "0")}::int8
            FROM pg_type t
            LEFT JOIN pg_class c ON c.oid = t.typrelid
            LEFT JOIN pg_range r ON r.rngtypid = t.oid
            LEFT JOIN pg_type b ON b.oid = coalesce(r.rngsubtype, t.typbasetype)
            {catalog.Since(140000, "LEFT JOIN pg_type m ON m.oid = r.rngmultitypid", string.Empty)}
            WHERE (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c' OR (t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)))
              AND t.typnamespace IN {catalog.Schemas}
            """;
        return catalog.ReadAsync(query, r => new TypeRow(r.Oid(0), namespaces.Name(r.Oid(2), r.GetString(1)), r.GetChar(3))
        {
            Relation = r.Oid(4),
            BaseType = new TypeKey(r.Oid(5), r.GetInt32(6)),
            NotNull = r.GetBoolean(7),
            Default = r.Expression(8),
            Collation = r.Oid(9),
            Subtype = r.Oid(10),
            OperatorClass = r.Oid(11),
            Canonical = r.Oid(12),
            SubtypeDifference = r.Oid(13),
            Multirange = r.Text(14),
            Array = r.Oid(15),
            MultirangeTypes = (r.Oid(16), r.Oid(17)),
        });
    }

    /// <summary>The labels of enum types, in order.</summary>
    internal static async Task<ILookup<uint, string>> ReadLabelsAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT e.enumtypid::int8, e.enumlabel
            FROM pg_enum e
            JOIN pg_type t ON t.oid = e.enumtypid
            WHERE t.typnamespace IN {catalog.Schemas}
            ORDER BY e.enumtypid, e.enumsortorder
            """;
        var rows = await catalog.ReadAsync(query, r => (Type: r.Oid(0), Label: r.GetString(1))).ConfigureAwait(false);
        return rows.ToLookup(r => r.Type, r => r.Label);
    }
}
