using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Extensions (<c>pg_extension</c>).</summary>
internal static class ExtensionRows
{
    private const string Query = """
        SELECT e.extname, n.nspname, e.extversion, obj_description(e.oid, 'pg_extension')
        FROM pg_extension e
        JOIN pg_namespace n ON n.oid = e.extnamespace
        """;

    internal static async Task<IReadOnlyList<Extension>> ReadAsync(CatalogReader catalog)
    {
        var extensions = await catalog.ReadAsync(
            Query, r => new Extension(r.GetString(0)) { Schema = r.GetString(1), Version = r.GetString(2), Comment = r.Text(3) }).ConfigureAwait(false);
        return [.. extensions.OrderBy(e => e.Name, StringComparer.Ordinal)];
    }
}
