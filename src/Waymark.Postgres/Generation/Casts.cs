using System.Collections.Frozen;
using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>
/// How values of one type become values of another (manual, CREATE CAST). A column's type changes by itself where there is an
/// assignment cast; otherwise the statement must say how, and the column's default cannot follow.
/// </summary>
internal static class Casts
{
    private const int DeepestDomain = 32;

    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric", "real", TypeNames.DoublePrecision];
    private static readonly string[] Strings = ["text", TypeNames.CharacterVarying, "character", "bpchar", "name"];

    // pg_cast of PostgreSQL 15, contexts "a" and "i", but for casts between numbers and to strings.
    private static readonly FrozenSet<(string From, string To)> Assignments = new (string From, string[] To)[]
    {
        ("bigint", ["money", "oid"]),
        ("bit", ["bit varying", TypeNames.UnlimitedBit]),
        ("bit varying", ["bit", TypeNames.UnlimitedBit]),
        (TypeNames.UnlimitedBit, ["bit", "bit varying"]),
        ("box", ["polygon"]),
        ("cidr", ["inet"]),
        ("date", ["timestamp with time zone", "timestamp without time zone"]),
        ("inet", ["cidr"]),
        ("integer", ["money", "oid"]),
        ("interval", ["time without time zone"]),
        ("json", ["jsonb"]),
        ("jsonb", ["json"]),
        ("macaddr", ["macaddr8"]),
        ("macaddr8", ["macaddr"]),
        ("money", ["numeric"]),
        ("numeric", ["money"]),
        ("oid", ["bigint", "integer"]),
        ("path", ["polygon"]),
        ("point", ["box"]),
        ("polygon", ["path"]),
        ("smallint", ["oid"]),
        ("time with time zone", ["time without time zone"]),
        ("time without time zone", ["interval", "time with time zone"]),
        ("timestamp with time zone", ["date", "time with time zone", "time without time zone", "timestamp without time zone"]),
        ("timestamp without time zone", ["date", "time without time zone", "timestamp with time zone"]),
    }.SelectMany(c => c.To.Select(to => (c.From, to))).ToFrozenSet();

    // The same, context "e".
    private static readonly FrozenSet<(string From, string To)> Explicit = new (string From, string[] To)[]
    {
        ("bigint", ["bit"]),
        ("bit", ["bigint", "integer"]),
        ("boolean", ["integer"]),
        ("box", ["circle", "lseg", "point"]),
        ("circle", ["box", "point", "polygon"]),
        ("integer", ["bit", "boolean"]),
        ("jsonb", ["bigint", "boolean", TypeNames.DoublePrecision, "integer", "numeric", "real", "smallint"]),
        ("lseg", ["point"]),
        ("polygon", ["box", "circle"]),
    }.SelectMany(c => c.To.Select(to => (c.From, to))).ToFrozenSet();

    /// <summary>Whether a column's type can change without saying how.</summary>
    /// <param name="from">The type as it is.</param>
    /// <param name="to">The desired type.</param>
    /// <param name="schema">Where domains are found.</param>
    internal static bool IsAssignable(DataType from, DataType to, SchemaLookup schema)
    {
        var (source, target) = (BaseOf(from, schema), BaseOf(to, schema));
        if (target.ArrayDimensions == 0 && IsString(target))
        {
            return true;
        }

        return source.ArrayDimensions == target.ArrayDimensions
            && (source.Name == target.Name && source.Suffix == target.Suffix
                || (IsNumber(source) && IsNumber(target))
                || Assignments.Contains((KeyOf(source), KeyOf(target))));
    }

    /// <summary>What stands behind USING to turn a value into another type: directly where there is a cast, by way of text otherwise.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">Its type.</param>
    /// <param name="to">The desired type.</param>
    /// <param name="schema">Where domains and enums are found.</param>
    internal static string Convert(string value, DataType from, DataType to, SchemaLookup schema) => IsDirect(from, to, schema)
        ? $"{value}::{SqlText.Type(to)}"
        : $"{value}::text{(from.ArrayDimensions > 0 && to.ArrayDimensions > 0 ? "[]" : string.Empty)}::{SqlText.Type(to)}";

    /// <summary>The type that a domain narrows, whatever the depth; any other type itself.</summary>
    internal static DataType BaseOf(DataType type, SchemaLookup schema)
    {
        for (var depth = 0; depth < DeepestDomain && type.ArrayDimensions == 0 && schema.FindType(type.Name) is Domain domain; depth++)
        {
            type = domain.BaseType;
        }

        return type;
    }

    /// <summary>Whether values are numbers.</summary>
    internal static bool IsNumber(DataType type) => type.Name.Schema is null && Array.IndexOf(Numbers, type.Name.Name) >= 0;

    /// <summary>Whether values are strings.</summary>
    internal static bool IsString(DataType type) => type.Name.Schema is null && Array.IndexOf(Strings, type.Name.Name) >= 0;

    /// <summary>Whether there is a cast between two types, as far as is known.</summary>
    internal static bool IsDirect(DataType from, DataType to, SchemaLookup schema)
    {
        var (source, target) = (BaseOf(from, schema), BaseOf(to, schema));
        return IsAssignable(source, target, schema)
            || IsString(source)
            || Explicit.Contains((KeyOf(source), KeyOf(target)))
            || (!IsKnown(source, schema) && !IsKnown(target, schema));
    }

    // Of an extension's types nothing is known: there may be a cast. An enum has none but by text.
    private static bool IsKnown(DataType type, SchemaLookup schema) => type.Name.Schema is null || schema.FindType(type.Name) is not null;

    private static string KeyOf(DataType type) => type.Name.Schema is not null ? type.Name.ToString()
        : type.Suffix.StartsWith("with", StringComparison.Ordinal) ? $"{type.Name.Name} {type.Suffix}" : type.Name.Name;
}
