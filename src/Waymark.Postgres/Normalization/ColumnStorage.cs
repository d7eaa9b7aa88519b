using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>How a column's values are stored, where that is not the type's own way (<c>pg_type.typstorage</c>).</summary>
internal static class ColumnStorage
{
    private const int DeepestDomain = 32;

    internal static string? Normalize(string? storage, DataType type, Func<ObjectName, UserType?> types) =>
        storage is null or "DEFAULT" || storage == DefaultOf(type, types) ? null : storage;

    /// <summary>The way of a type; null for one that is not known.</summary>
    /// <param name="type">The type.</param>
    /// <param name="types">Finds the types that users define.</param>
    internal static string? DefaultOf(DataType type, Func<ObjectName, UserType?> types)
    {
        for (var depth = 0; depth < DeepestDomain && type.ArrayDimensions == 0 && types(type.Name) is Domain domain; depth++)
        {
            type = TypeNames.Canonicalize(domain.BaseType);
        }

        return type.ArrayDimensions > 0 ? "EXTENDED" : types(type.Name) switch
        {
            BaseType plain => plain.Options.FirstOrDefault(o => o.Name == "storage")?.Value?.ToUpperInvariant() ?? "PLAIN",
            EnumType => "PLAIN",
            CompositeType or RangeType => "EXTENDED",
            _ => OfBuiltin(type),
        };
    }

    private static string? OfBuiltin(DataType type)
    {
        return type.Name.Schema is not null ? null : type.Name.Name switch
        {
            "text" or TypeNames.CharacterVarying or "character" or "bytea" or "json" or "jsonb" or "xml" or "tsvector" or "bit" or "bit varying"
                or "path" or "polygon" or "int4range" or "int8range" or "numrange" or "tsrange" or "tstzrange" or "daterange" => "EXTENDED",
            "numeric" or "inet" or "cidr" => "MAIN",
            "smallint" or "integer" or "bigint" or "real" or TypeNames.DoublePrecision or "boolean" or "date" or "time" or "timestamp" or "interval"
                or "uuid" or "money" or "oid" or "name" or "macaddr" or "macaddr8" or "point" or "box" or "circle" or "line" or "lseg"
                or "tsquery" or "pg_lsn" => "PLAIN",
            _ => null,
        };
    }
}
