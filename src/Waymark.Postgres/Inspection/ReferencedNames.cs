using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Names of objects that others refer to, in whatever schema they are; those of the system catalogue have none.</summary>
internal sealed class ReferencedNames
{
    private readonly Dictionary<(uint Class, uint Oid), ObjectName> _names;

    private ReferencedNames(Dictionary<(uint Class, uint Oid), ObjectName> names) => _names = names;

    internal ObjectName Relation(uint oid) => _names[(CatalogClass.Relation, oid)];

    internal ObjectName Routine(uint oid) => _names[(CatalogClass.Routine, oid)];

    internal ObjectName Collation(uint oid) => _names[(CatalogClass.Collation, oid)];

    internal ObjectName Operator(uint oid) => _names[(CatalogClass.Operator, oid)];

    /// <summary>All of them.</summary>
    internal IEnumerable<(uint Class, ObjectName Name)> All => _names.Select(n => (n.Key.Class, n.Value));

    internal static async Task<ReferencedNames> ReadAsync(CatalogReader catalog, Namespaces namespaces, IEnumerable<(uint Class, uint Oid)> references)
    {
        var byClass = references.Where(r => r.Oid != 0).Distinct().ToLookup(r => r.Class, r => r.Oid);
        string In(uint @class) => CatalogReader.ListOf(byClass[@class]);
        var query = $"""
            SELECT {CatalogClass.Relation}::int8, oid::int8, relnamespace::int8, relname FROM pg_class WHERE oid IN {In(CatalogClass.Relation)}
            UNION ALL SELECT {CatalogClass.Routine}, oid::int8, pronamespace::int8, proname FROM pg_proc WHERE oid IN {In(CatalogClass.Routine)}
            UNION ALL SELECT {CatalogClass.Collation}, oid::int8, collnamespace::int8, collname FROM pg_collation WHERE oid IN {In(CatalogClass.Collation)}
            UNION ALL SELECT {CatalogClass.Operator}, oid::int8, oprnamespace::int8, oprname FROM pg_operator WHERE oid IN {In(CatalogClass.Operator)}
            """;
        var rows = await catalog.ReadAsync(query, r => (Key: (r.Oid(0), r.Oid(1)), Name: namespaces.NameOutsideSystem(r.Oid(2), r.GetString(3)))).ConfigureAwait(false);
        return new ReferencedNames(rows.ToDictionary(r => r.Key, r => r.Name));
    }
}
