using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Objects that extensions own (<c>pg_depend</c>): names may mean them, but they are not part of the schema.</summary>
internal sealed class ExtensionMembers
{
    private readonly HashSet<(uint Class, uint Oid)> _members;

    private ExtensionMembers(HashSet<(uint Class, uint Oid)> members) => _members = members;

    /// <summary>Those that have names in schemas.</summary>
    internal required IReadOnlyList<ExternalObject> Names { get; init; }

    internal bool Contains(uint @class, uint oid) => _members.Contains((@class, oid));

    internal static async Task<ExtensionMembers> ReadAsync(CatalogReader catalog, Namespaces namespaces)
    {
        var query = $"""
            SELECT d.classid::int8, d.objid::int8,
              coalesce(c.relnamespace, t.typnamespace, p.pronamespace, o.oprnamespace, k.opcnamespace, l.collnamespace)::int8,
              coalesce(c.relname, t.typname, p.proname, o.oprname, k.opcname, l.collname)
            FROM pg_depend d
            LEFT JOIN pg_class c ON d.classid = {CatalogClass.Relation} AND c.oid = d.objid
            LEFT JOIN pg_type t ON d.classid = {CatalogClass.Type} AND t.oid = d.objid
            LEFT JOIN pg_proc p ON d.classid = {CatalogClass.Routine} AND p.oid = d.objid
            LEFT JOIN pg_operator o ON d.classid = {CatalogClass.Operator} AND o.oid = d.objid
            LEFT JOIN pg_opclass k ON d.classid = {CatalogClass.OperatorClass} AND k.oid = d.objid
            LEFT JOIN pg_collation l ON d.classid = {CatalogClass.Collation} AND l.oid = d.objid
            WHERE d.deptype = 'e'
            """;
        var rows = await catalog.ReadAsync(
            query,
            r => (Class: r.Oid(0), Oid: r.Oid(1), Name: r.IsDBNull(2) ? default(ObjectName?) : namespaces.Name(r.Oid(2), r.GetString(3)))).ConfigureAwait(false);
        return new ExtensionMembers([.. rows.Select(r => (r.Class, r.Oid))])
        {
            Names = [.. rows.Where(r => r.Name is not null && KindOf(r.Class) is not null).Select(r => new ExternalObject(KindOf(r.Class)!.Value, r.Name!.Value))],
        };
    }

    /// <summary>The namespace of a catalogue's objects; null for those in none.</summary>
    internal static ObjectKind? KindOf(uint @class) => @class switch
    {
        CatalogClass.Relation => ObjectKind.Relation,
        CatalogClass.Type => ObjectKind.Type,
        CatalogClass.Routine => ObjectKind.Function,
        CatalogClass.Operator => ObjectKind.Operator,
        CatalogClass.OperatorClass => ObjectKind.OperatorClass,
        CatalogClass.Collation => ObjectKind.Collation,
        _ => null,
    };
}
