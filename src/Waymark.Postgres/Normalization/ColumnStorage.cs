using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>How a column's values are stored, where that is not the type's own way (<c>pg_type.typstorage</c>).</summary>
internal static class ColumnStorage
{
    internal static string? Normalize(string? storage, DataType type) => storage is null or "DEFAULT" || storage == DefaultOf(type) ? null : storage;

    /// <summary>The way of a builtin type; null for one that is not known.</summary>
    internal static string? DefaultOf(DataType type)
    {
        if (type.ArrayDimensions > 0)
        {
            return "EXTENDED";
        }

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
