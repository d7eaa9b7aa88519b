using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Schemas (<c>pg_namespace</c>).</summary>
internal sealed class Namespaces
{
    private readonly Dictionary<uint, string> _names;

    private Namespaces(Dictionary<uint, string> names) => _names = names;

    /// <summary>The managed schemas that exist.</summary>
    internal required IReadOnlyList<uint> Managed { get; init; }

    /// <summary>The name of a schema.</summary>
    internal string this[uint oid] => _names[oid];

    /// <summary>A name in a schema.</summary>
    internal ObjectName Name(uint schema, string name) => new(_names[schema], name);

    /// <summary>A name in a schema, without that of the system catalogue, which is always on the search path.</summary>
    internal ObjectName NameOutsideSystem(uint schema, string name) => Normalization.SystemSchema.Strip(Name(schema, name));

    internal static async Task<Namespaces> ReadAsync(CatalogReader catalog, IReadOnlyCollection<string> managed)
    {
        var rows = await catalog.ReadAsync("SELECT oid::int8, nspname FROM pg_namespace", r => (Oid: r.Oid(0), Name: r.GetString(1))).ConfigureAwait(false);
        var wanted = managed.ToHashSet(StringComparer.Ordinal);
        return new Namespaces(rows.ToDictionary(r => r.Oid, r => r.Name)) { Managed = [.. rows.Where(r => wanted.Contains(r.Name)).Select(r => r.Oid)] };
    }
}
