using System.Globalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>
/// The types that columns, parameters and other types refer to. Each is spelled by the server once, however often it is used, and read
/// back as any type of a file is.
/// </summary>
internal sealed class TypeTexts
{
    private readonly Dictionary<TypeKey, DataType> _types;

    private TypeTexts(Dictionary<TypeKey, DataType> types) => _types = types;

    /// <summary>A type.</summary>
    internal DataType this[TypeKey key] => _types[key];

    /// <summary>All of them.</summary>
    internal IEnumerable<DataType> All => _types.Values;

    /// <summary>Asks the server for the spellings.</summary>
    internal static async Task<TypeTexts> ReadAsync(CatalogReader catalog, IEnumerable<TypeKey> keys)
    {
        HashSet<TypeKey> distinct = [.. keys];
        var values = string.Join(',', distinct.Select(k => string.Create(CultureInfo.InvariantCulture, $"({k.Oid},{k.Modifier})")));
        if (values.Length == 0)
        {
            return new TypeTexts([]);
        }

        var rows = await catalog.ReadAsync(
            $"SELECT t.type::int8, t.modifier::int4, format_type(t.type::oid, t.modifier::int4) FROM (VALUES {values}) t(type, modifier)",
            r => (Key: new TypeKey(r.Oid(0), r.GetInt32(1)), Text: r.GetString(2))).ConfigureAwait(false);
        return new TypeTexts(rows.ToDictionary(r => r.Key, r => TypeText.Parse(r.Text)));
    }
}
