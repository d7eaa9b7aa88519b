using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>What is granted on new objects, in part: a row for each grant to a managed role.</summary>
/// <param name="Role">The role that makes the objects.</param>
/// <param name="IsOwn">Whether that is the current role.</param>
/// <param name="Namespace">The schema; 0 for all.</param>
/// <param name="Kind">The kind of object.</param>
/// <param name="Grantee">The role that is granted it; null where no managed one is.</param>
/// <param name="Action">The privilege.</param>
/// <param name="GrantOption">Whether it may be granted on.</param>
internal sealed record DefaultPrivilegeRow(uint Role, bool IsOwn, uint Namespace, char Kind, uint? Grantee, string Action, bool GrantOption);

/// <summary>Default privileges (<c>pg_default_acl</c>) as far as managed roles have them. What a creator grants itself is left out.</summary>
internal static class DefaultPrivilegeRows
{
    internal static async Task<List<DefaultPrivilegeRow>> ReadAsync(CatalogReader catalog, GlobalNames globals, EquatableList<string> roles)
    {
        var grantees = roles.Select(globals.FindRole).OfType<uint>().ToList();
        if (grantees.Count == 0)
        {
            return [];
        }

        var query = $"""
            SELECT d.defaclrole::int8, d.defaclrole = current_user::regrole, d.defaclnamespace::int8, d.defaclobjtype, a.grantee::int8, a.privilege_type, a.is_grantable
            FROM pg_default_acl d
            LEFT JOIN LATERAL aclexplode(d.defaclacl) a ON a.grantee <> d.defaclrole AND a.grantee IN {CatalogReader.ListOf(grantees)}
            WHERE d.defaclnamespace = 0 OR d.defaclnamespace IN {catalog.Schemas}
            """;
        return await catalog.ReadAsync(query, r => new DefaultPrivilegeRow(
            r.Oid(0), r.GetBoolean(1), r.Oid(2), r.GetChar(3), r.IsDBNull(4) ? null : r.Oid(4), r.Text(5) ?? string.Empty, !r.IsDBNull(6) && r.GetBoolean(6))).ConfigureAwait(false);
    }
}
