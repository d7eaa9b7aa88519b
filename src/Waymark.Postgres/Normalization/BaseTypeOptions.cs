using System.Collections.Frozen;
using System.Globalization;
using Waymark.Diff;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>The options of base types in one spelling, without those at their defaults (manual, CREATE TYPE).</summary>
internal static class BaseTypeOptions
{
    private const int DeepestLikeness = 32;

    // What LIKE copies.
    private static readonly string[] Copied = ["internallength", "passedbyvalue", "alignment", "storage"];

    private static readonly Lazy<FrozenDictionary<string, string[]>> Builtin = new(() =>
        PostgresSystemNames.ReadLines("type-storage").Select(l => l.Split('|')).ToFrozenDictionary(f => f[0], StringComparer.Ordinal));

    internal static BaseType Normalize(BaseType type, SchemaScope schema) => type with { Options = Normalize(type.Options, schema, 0) };

    private static EquatableList<StorageOption> Normalize(EquatableList<StorageOption> written, SchemaScope schema, int depth)
    {
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in written.Where(o => o.Name == "like").SelectMany(o => LikenessOf(o.Value, schema, depth)))
        {
            options[name] = value;
        }

        foreach (var option in written.Where(o => o.Name != "like"))
        {
            options[option.Name] = ValueOf(option);
        }

        return [.. options.Where(o => !IsDefault(o.Key, o.Value)).Select(o => new StorageOption(o.Key, o.Value))];
    }

    private static IEnumerable<(string Name, string Value)> LikenessOf(string? value, SchemaScope schema, int depth)
    {
        var like = TypeReader.Read(TokenText.CursorOf(value ?? string.Empty));
        if (Builtin.Value.TryGetValue(TypeNames.ToSql(like with { Modifiers = [] }), out var fields))
        {
            return [
                ("internallength", fields[1] == "-1" ? "variable" : fields[1]),
                ("passedbyvalue", fields[2] == "t" ? "true" : "false"),
                ("alignment", fields[3] switch { "c" => "char", "s" => "int2", "d" => "double", _ => "int4" }),
                ("storage", fields[4] switch { "e" => "external", "x" => "extended", "m" => "main", _ => "plain" })];
        }

        return depth < DeepestLikeness && schema.FindType(like.Name) is BaseType other
            ? Normalize(other.Options, schema, depth + 1).Where(o => Copied.Contains(o.Name)).Select(o => (o.Name, o.Value!))
            : throw new SchemaDiffException(SchemaCodes.Unsupported, $"LIKE {value}: what the base type copies of a type that is not declared is not known; write the options instead");
    }

    private static string ValueOf(StorageOption option) => option.Name switch
    {
        _ when SupportFunctions.IsNamedBy(option.Name) => TypeNormalizer.NameText(option.Value) ?? string.Empty,
        "element" => TypeNames.ToSql(TypeReader.Read(TokenText.CursorOf(option.Value ?? string.Empty))),
        "category" or "delimiter" or "default" => StringConstant.Quote(TextOf(option.Value)),
        "passedbyvalue" or "preferred" or "collatable" => IsTrue(option.Value) ? "true" : "false",
        "alignment" => Alignment(Unqualified(TextOf(option.Value).ToLowerInvariant())),
        "internallength" => Length(TextOf(option.Value)),
        _ => TextOf(option.Value).ToLowerInvariant(),
    };

    // A value may be a word or a string.
    private static string TextOf(string? value)
    {
        var cursor = TokenText.CursorOf(value ?? string.Empty);
        return cursor.Current.IsString ? cursor.String() : TokenText.Canonicalize(value ?? string.Empty);
    }

    private static string Alignment(string value) => value switch
    {
        "double precision" or "float8" or "double" => "double",
        "integer" or "int" or "int4" => "int4",
        "smallint" or "int2" => "int2",
        "bpchar" or "character" or "char" => "char",
        _ => value,
    };

    private static string Unqualified(string value) => value.StartsWith($"{SystemSchema.Name}.", StringComparison.Ordinal) ? value[(SystemSchema.Name.Length + 1)..] : value;

    private static string Length(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length) && length < 0 ? "variable" : value.ToLowerInvariant();

    // A flag without a value is on.
    private static bool IsTrue(string? value) => value is null || TextOf(value).ToLowerInvariant() is "true" or "on" or "1" or "t" or "yes";

    private static bool IsDefault(string name, string value) => (name, value) is
        ("internallength", "variable") or ("alignment", "int4") or ("storage", "plain") or ("category", "'U'") or ("delimiter", "','")
        or ("passedbyvalue" or "preferred" or "collatable", "false") or ("subscript", "raw_array_subscript_handler");
}
