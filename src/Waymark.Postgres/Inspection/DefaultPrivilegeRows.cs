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

/// <summary>Makes the model's default privileges out of catalogue rows.</summary>
internal static class DefaultPrivilegeModels
{
    internal static IEnumerable<DefaultPrivileges> Make(CatalogRows rows) => rows.DefaultPrivileges
        .Where(r => KindOf(r.Kind).Length > 0)
        .GroupBy(r => (Creator: r.IsOwn ? null : rows.Globals.Role(r.Role), Schema: r.Namespace == 0 ? null : rows.Namespaces[r.Namespace], Kind: KindOf(r.Kind)))
        .Select(g => new DefaultPrivileges(g.Key.Creator, g.Key.Schema, g.Key.Kind) { Grants = Grants(g, rows.Globals) })
        .Where(p => p.Schema is null || !p.Grants.IsEmpty);

    private static EquatableList<DefaultGrant> Grants(IEnumerable<DefaultPrivilegeRow> rows, GlobalNames globals) =>
    [
        .. rows.Where(r => r.Grantee is not null)
            .GroupBy(r => (Grantee: globals.Role(r.Grantee!.Value), r.Action))
            .Select(g => new DefaultGrant(g.Key.Grantee, g.Key.Action, g.Any(r => r.GrantOption)))
            .OrderBy(g => g.Grantee, StringComparer.Ordinal).ThenBy(g => g.Action, StringComparer.Ordinal),
    ];

    // Large objects are no part of a schema.
    private static string KindOf(char kind) => kind switch
    {
        'r' => "TABLE",
        'S' => "SEQUENCE",
        'f' => "FUNCTION",
        'T' => "TYPE",
        'n' => "SCHEMA",
        _ => string.Empty,
    };
}
