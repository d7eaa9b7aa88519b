using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>The definition of an aggregate: names of one spelling, and nothing that is the default.</summary>
internal static class AggregateNormalizer
{
    internal static EquatableList<StorageOption> Normalize(EquatableList<StorageOption> definition) => definition.IsEmpty ? definition
        : [.. definition.Select(Normalize).Where(o => !IsDefault(o)).OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static StorageOption Normalize(StorageOption option)
    {
        var name = option.Name switch
        {
            "sfunc1" => "sfunc",
            "stype1" => "stype",
            "initcond1" => "initcond",
            var other => other,
        };
        return new StorageOption(name, option.Value is null ? null : NormalizeValue(name, option.Value));
    }

    private static string NormalizeValue(string name, string value)
    {
        switch (name)
        {
            case "stype" or "mstype":
                return TypeNames.ToSql(TypeText.Parse(value));
            case "parallel" or "finalfunc_modify" or "mfinalfunc_modify":
                return value.ToLowerInvariant();
            case "initcond" or "minitcond":
                return value.StartsWith('\'') ? TokenText.Canonicalize(value) : StringConstant.Quote(value);
            default:
                const string System = "pg_catalog.";
                var text = TokenText.Canonicalize(value);
                return text.StartsWith(System, StringComparison.Ordinal) ? text[System.Length..] : text;
        }
    }

    private static bool IsDefault(StorageOption option) => option is { Name: "sspace" or "msspace", Value: "0" }
        or { Name: "parallel", Value: "unsafe" } or { Name: "finalfunc_modify" or "mfinalfunc_modify", Value: "read_only" };
}
