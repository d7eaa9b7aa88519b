using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A privilege that a managed role holds on an object.</summary>
/// <param name="Class">The object's catalogue.</param>
/// <param name="Oid">The object.</param>
/// <param name="Column">The number of the column; 0 for the whole object.</param>
/// <param name="Grantee">The role; 0 is everybody.</param>
/// <param name="Action">The privilege.</param>
/// <param name="GrantOption">Whether the role may grant it on.</param>
internal sealed record PrivilegeRow(uint Class, uint Oid, short Column, uint Grantee, string Action, bool GrantOption);

/// <summary>
/// Privileges of the managed roles, those included that everybody has on a new routine or type. An owner's own are left out.
/// </summary>
internal static class PrivilegeRows
{
    internal static async Task<List<PrivilegeRow>> ReadAsync(CatalogReader catalog, GlobalNames globals, EquatableList<string> roles)
    {
        var grantees = roles.Select(globals.FindRole).OfType<uint>().ToList();
        if (grantees.Count == 0)
        {
            return [];
        }

        var rows = await catalog.ReadAsync(
            $"{Query(catalog.Schemas)} WHERE o.owner <> a.grantee AND a.grantee IN {CatalogReader.ListOf(grantees)}",
            r => new PrivilegeRow(r.Oid(0), r.Oid(1), r.GetInt16(2), r.Oid(3), r.GetString(4), r.GetBoolean(5))).ConfigureAwait(false);
        return [.. rows.GroupBy(r => r with { GrantOption = false }).Select(g => g.Key with { GrantOption = g.Any(r => r.GrantOption) })];
    }

    // An object without a list of privileges has its kind's own.
    private static string Query(string schemas) => $"""
        SELECT o.class::int8, o.oid::int8, o.number::int2, a.grantee::int8, a.privilege_type, a.is_grantable
        FROM (
          SELECT {CatalogClass.Relation} AS class, oid, 0 AS number, relowner AS owner, relacl AS acl
          FROM pg_class WHERE relacl IS NOT NULL AND relnamespace IN {schemas}
          UNION ALL SELECT {CatalogClass.Relation}, c.oid, t.attnum, c.relowner, t.attacl
          FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid WHERE t.attacl IS NOT NULL AND NOT t.attisdropped AND c.relnamespace IN {schemas}
          UNION ALL SELECT {CatalogClass.Routine}, oid, 0, proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc WHERE pronamespace IN {schemas}
          UNION ALL SELECT {CatalogClass.Type}, oid, 0, typowner, coalesce(typacl, acldefault('T', typowner)) FROM pg_type WHERE typnamespace IN {schemas}
          UNION ALL SELECT {CatalogClass.Namespace}, oid, 0, nspowner, nspacl FROM pg_namespace WHERE nspacl IS NOT NULL AND oid IN {schemas}
        ) o, aclexplode(o.acl) a
        """;
}
