using System.Collections.Frozen;
using System.Globalization;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>The canonical form of types: the names that <c>format_type</c> prints, without what it adds to them.</summary>
internal static class TypeNames
{
    internal const string WithTimeZone = "with time zone";

    internal const string WithoutTimeZone = "without time zone";

    internal const string DoublePrecision = "double precision";

    internal const string CharacterVarying = "character varying";

    /// <summary>The one-byte type of the system catalogue, which its quotes tell from <c>char</c>.</summary>
    internal const string InternalChar = "\"char\"";

    /// <summary>A bit string of any length, which its quotes tell from <c>bit</c>, one of length 1.</summary>
    internal const string UnlimitedBit = "\"bit\"";

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["int"] = "integer",
        ["int4"] = "integer",
        ["int2"] = "smallint",
        ["int8"] = "bigint",
        ["float4"] = "real",
        ["float8"] = DoublePrecision,
        ["bool"] = "boolean",
        ["dec"] = "numeric",
        ["decimal"] = "numeric",
        ["char"] = "character",
        ["nchar"] = "character",
        ["varchar"] = CharacterVarying,
        ["varbit"] = "bit varying",
        ["timestamptz"] = "timestamp",
        ["timetz"] = "time",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The canonical form of a type. Canonical types stay as they are.</summary>
    internal static DataType Canonicalize(DataType type)
    {
        var dimensions = Math.Min(type.ArrayDimensions, 1);
        if (type.Name.Schema is not (null or "pg_catalog") || !IsBuiltin(type.Name.Name))
        {
            return type with { ArrayDimensions = dimensions, Modifiers = FoldModifiers(type.Modifiers) };
        }

        var written = type.Name.Name;
        if (written[0] == '_' && IsBuiltin(written[1..]))
        {
            return Canonicalize(type with { Name = new ObjectName(null, written[1..]), ArrayDimensions = 1 });
        }

        var name = Aliases.GetValueOrDefault(written, written);
        var builtin = type with { Name = new ObjectName(null, name), ArrayDimensions = dimensions };
        return name switch
        {
            "float" => Float(builtin),
            "numeric" when type.Modifiers.Count == 1 => builtin with { Modifiers = [type.Modifiers[0], "0"] },
            "bpchar" when type.Modifiers.Count == 1 => builtin with { Name = new ObjectName(null, "character") },
            "character" or "bit" when type.Modifiers.IsEmpty => builtin with { Modifiers = ["1"] },
            "timestamp" or "time" => builtin with { Suffix = ZoneOf(type) },
            _ => builtin,
        };
    }

    /// <summary>Whether a name without a schema is one of the server's own types.</summary>
    internal static bool IsBuiltin(string name) => Aliases.ContainsKey(name) || name is "float" or DoublePrecision or CharacterVarying
        or "bit varying" or "integer" or "smallint" or "bigint" or "real" or "boolean" or "character" or InternalChar or UnlimitedBit
        || PostgresSystemNames.Instance.Contains(ObjectKind.Type, name);

    /// <summary>A type as SQL and <c>format_type</c> spell it.</summary>
    internal static string ToSql(DataType type)
    {
        var modifiers = type.Modifiers.IsEmpty ? string.Empty : $"({string.Join(',', type.Modifiers)})";
        var name = QuotedName(type.Name);
        var text = type.Suffix.Length == 0 ? name + modifiers
            : type.Name.Name == "interval" ? $"{name} {type.Suffix}{modifiers}"
            : $"{name}{modifiers} {type.Suffix}";
        return $"{(type.IsSet ? "SETOF " : string.Empty)}{text}{string.Concat(Enumerable.Repeat("[]", type.ArrayDimensions))}";
    }

    private static string QuotedName(ObjectName name) =>
        name.Schema is null && IsBuiltin(name.Name) ? name.Name : ObjectNameText.Quote(name);

    private static string ZoneOf(DataType type) => type.Name.Name is "timestamptz" or "timetz" || type.Suffix == WithTimeZone
        ? WithTimeZone : WithoutTimeZone;

    private static DataType Float(DataType type)
    {
        var single = type.Modifiers.Count == 1 && int.TryParse(type.Modifiers[0], CultureInfo.InvariantCulture, out var bits) && bits <= 24;
        return type with { Name = new ObjectName(null, single ? "real" : DoublePrecision), Modifiers = [] };
    }

    private static EquatableList<string> FoldModifiers(EquatableList<string> modifiers) =>
        modifiers.Any(m => m.AsSpan().ContainsAnyInRange('A', 'Z') && m[0] != '\'') ? [.. modifiers.Select(m => m[0] == '\'' ? m : m.ToLowerInvariant())] : modifiers;
}
