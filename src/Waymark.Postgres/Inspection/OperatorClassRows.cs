using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Operator classes (<c>pg_opclass</c>).</summary>
internal sealed class OperatorClassRows
{
    private readonly Dictionary<uint, Row> _rows;
    private readonly Dictionary<(uint Method, uint Type), uint> _defaults;

    private OperatorClassRows(List<Row> rows)
    {
        _rows = rows.ToDictionary(r => r.Oid);
        _defaults = rows.Where(r => r.IsDefault).ToDictionary(r => (r.Method, r.Type), r => r.Oid);
    }

    private sealed record Row(uint Oid, ObjectName Name, uint Method, uint Type, bool IsDefault);

    /// <summary>An operator class; null where it is the default for a type.</summary>
    /// <param name="oid">The class.</param>
    /// <param name="type">The type of the key; 0 when it is not known.</param>
    internal ObjectName? NameUnlessDefault(uint oid, uint type)
    {
        var row = _rows[oid];
        var own = _defaults.GetValueOrDefault((row.Method, type), oid);
        return row.IsDefault && own == oid ? null : row.Name;
    }

    internal static async Task<OperatorClassRows> ReadAsync(CatalogReader catalog, Namespaces namespaces) => new(await catalog.ReadAsync(
        "SELECT oid::int8, opcname, opcnamespace::int8, opcmethod::int8, opcintype::int8, opcdefault FROM pg_opclass",
        r => new Row(r.Oid(0), namespaces.NameOutsideSystem(r.Oid(2), r.GetString(1)), r.Oid(3), r.Oid(4), r.GetBoolean(5))).ConfigureAwait(false));
}
