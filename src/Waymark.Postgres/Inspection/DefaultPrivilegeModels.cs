using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

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
