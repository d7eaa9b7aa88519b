using System.Collections.Frozen;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>The operator classes that an index's key has when none is named (<c>pg_opclass.opcdefault</c> of version 15).</summary>
internal static class OperatorClasses
{
    private static readonly FrozenSet<string> Hash = Set(
        "array bpchar char date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 name numeric oid oidvector record text time "
        + "timestamptz timetz timestamp bool bytea xid xid8 cid tid aclitem uuid pg_lsn enum range multirange jsonb");

    private static readonly FrozenSet<string> Btree = Set(
        "array bit bool bpchar bytea char date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 name numeric oid oidvector record "
        + "text time timestamptz timetz varbit timestamp money tid xid8 uuid pg_lsn enum tsvector tsquery range multirange jsonb");

    private static readonly FrozenSet<string> Gist = Set("box point poly circle tsvector tsquery range multirange");
    private static readonly FrozenSet<string> SpGist = Set("inet range box quad_point text poly");
    private static readonly FrozenSet<string> Gin = Set("array tsvector jsonb");

    private static readonly FrozenSet<string> Brin = Set(
        "bytea_minmax char_minmax name_minmax int8_minmax int2_minmax int4_minmax text_minmax oid_minmax tid_minmax float4_minmax float8_minmax "
        + "macaddr_minmax macaddr8_minmax inet_inclusion bpchar_minmax time_minmax date_minmax timestamp_minmax timestamptz_minmax "
        + "interval_minmax timetz_minmax bit_minmax varbit_minmax numeric_minmax uuid_minmax range_inclusion pg_lsn_minmax box_inclusion");

    /// <summary>An operator class, or null for the default.</summary>
    /// <param name="name">The class as it is written.</param>
    /// <param name="method">The index's access method.</param>
    /// <param name="type">The key's type, if it is known.</param>
    internal static ObjectName? Normalize(ObjectName? name, string method, DataType? type) =>
        SystemSchema.Strip(name) is { } given && !IsDefault(given, method, type) ? given : null;

    private static bool IsDefault(ObjectName name, string method, DataType? type)
    {
        var defaults = method switch
        {
            "btree" => Btree,
            "hash" => Hash,
            "gist" => Gist,
            "spgist" => SpGist,
            "gin" => Gin,
            "brin" => Brin,
            _ => FrozenSet<string>.Empty,
        };
        return name.Schema is null && defaults.Contains(name.Name) && SuitsType(name.Name, type);
    }

    /// <summary>Whether a class is its type's default where types share representations: text and <c>character</c>, the bit strings.</summary>
    private static bool SuitsType(string name, DataType? type) => name switch
    {
        "text_ops" or "text_minmax_ops" => type?.Name.Name != "character",
        "bpchar_ops" or "bpchar_minmax_ops" => type?.Name.Name == "character",
        "bit_ops" or "bit_minmax_ops" => type?.Name.Name is "bit" or TypeNames.UnlimitedBit,
        "varbit_ops" or "varbit_minmax_ops" => type?.Name.Name == "bit varying",
        _ => true,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').Select(n => $"{n}_ops").ToFrozenSet(StringComparer.Ordinal);
}
