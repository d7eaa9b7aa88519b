using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A function, procedure or aggregate (<c>pg_proc</c>).</summary>
internal sealed record RoutineRow(uint Oid, ObjectName Name, char Kind)
{
    internal uint Language { get; init; }

    internal float Cost { get; init; }

    internal float Rows { get; init; }

    internal uint Support { get; init; }

    internal bool SecurityDefiner { get; init; }

    internal bool Leakproof { get; init; }

    internal bool Strict { get; init; }

    internal bool ReturnsSet { get; init; }

    internal char Volatility { get; init; }

    internal char Parallel { get; init; }

    internal uint Returns { get; init; }

    /// <summary>The types of all parameters, OUT ones and the columns of RETURNS TABLE included.</summary>
    internal required long[] ParameterTypes { get; init; }

    /// <summary>The modes of the parameters; empty when all are IN.</summary>
    internal required List<string?> ParameterModes { get; init; }

    /// <summary>The names of the parameters; empty when none has one.</summary>
    internal required List<string?> ParameterNames { get; init; }

    /// <summary>The defaults of the parameters; empty when none has one.</summary>
    internal required List<string?> ParameterDefaults { get; init; }

    internal required string Source { get; init; }

    internal string? Library { get; init; }

    internal string? SqlBody { get; init; }

    internal required List<string?> Settings { get; init; }
}

/// <summary>Functions, procedures and aggregates (<c>pg_proc</c>).</summary>
internal static class RoutineRows
{
    // A range type's constructors are part of the type.
    internal static Task<List<RoutineRow>> ReadAsync(CatalogReader catalog, Namespaces namespaces)
    {
        var query = $"""
            SELECT p.oid::int8, p.proname, p.pronamespace::int8, p.prokind, p.prolang::int8, p.procost, p.prorows, p.prosupport::oid::int8,
              p.prosecdef, p.proleakproof, p.proisstrict, p.proretset, p.provolatile, p.proparallel, p.prorettype::int8,
              coalesce(p.proallargtypes::text, p.proargtypes::text), p.proargmodes::text, p.proargnames::text,
              CASE WHEN p.pronargdefaults > 0 THEN ARRAY(
                SELECT pg_get_function_arg_default(p.oid, n) FROM generate_series(1, coalesce(cardinality(p.proallargtypes), p.pronargs)) n)::text END,
              p.prosrc, p.probin, {catalog.Since(140000, "CASE WHEN p.prosqlbody IS NOT NULL THEN pg_get_function_sqlbody(p.oid) END", "NULL")},
              p.proconfig::text
            FROM pg_proc p
            WHERE p.pronamespace IN {catalog.Schemas} AND NOT EXISTS (
                SELECT FROM pg_depend d WHERE d.classid = {CatalogClass.Routine} AND d.objid = p.oid AND d.deptype = 'i' AND d.refclassid = {CatalogClass.Type})
            """;
        return catalog.ReadAsync(query, r => new RoutineRow(r.Oid(0), namespaces.Name(r.Oid(2), r.GetString(1)), r.GetChar(3))
        {
            Language = r.Oid(4),
            Cost = r.GetFloat(5),
            Rows = r.GetFloat(6),
            Support = r.Oid(7),
            SecurityDefiner = r.GetBoolean(8),
            Leakproof = r.GetBoolean(9),
            Strict = r.GetBoolean(10),
            ReturnsSet = r.GetBoolean(11),
            Volatility = r.GetChar(12),
            Parallel = r.GetChar(13),
            Returns = r.Oid(14),
            ParameterTypes = r.Numbers(15),
            ParameterModes = r.Texts(16),
            ParameterNames = r.Texts(17),
            ParameterDefaults = r.Texts(18),
            Source = r.GetString(19),
            Library = r.Text(20),
            SqlBody = r.Text(21),
            Settings = r.Texts(22),
        });
    }
}
