using System.Collections.Frozen;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Storage options and options of views.</summary>
internal static class StorageOptions
{
    private static readonly FrozenSet<string> Flags = new[]
    {
        "fastupdate", "deduplicate_items", "autosummarize", "autovacuum_enabled", "toast.autovacuum_enabled", "user_catalog_table",
        "vacuum_truncate", "toast.vacuum_truncate", "security_barrier", "security_invoker",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The options, sorted by name; truth in one spelling.</summary>
    internal static EquatableList<StorageOption> Normalize(EquatableList<StorageOption> options) =>
        options.IsEmpty ? options : [.. options.Select(Normalize).OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static StorageOption Normalize(StorageOption option)
    {
        var value = option.Value ?? "true";
        return option.Respell(Flags.Contains(option.Name) ? Truth(value) : value);
    }

    private static string Truth(string value) => value.ToLowerInvariant() switch
    {
        "on" or "true" or "yes" or "1" or "t" or "y" => "true",
        "off" or "false" or "no" or "0" or "f" or "n" => "false",
        _ => value,
    };
}
