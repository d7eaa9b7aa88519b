using Waymark.Postgres.Normalization.Definitions;

namespace Waymark.Postgres.Inspection.Definitions;

/// <summary>The options of foreign objects, as expressions over a catalogue's array of them.</summary>
internal static class ForeignOptions
{
    /// <summary>An expression for the clause, with a leading space; null for none.</summary>
    internal static string Text(string options) =>
        $"' OPTIONS (' || (SELECT string_agg(format('%I %L', option_name, option_value), ', ' ORDER BY option_name) FROM pg_options_to_table({options})) || ')'";

    /// <summary>A condition: whether one of the options is a secret, by its name.</summary>
    internal static string HoldSecret(string options)
    {
        var words = string.Join(" OR ", SecretOptions.Words.Select(w => $"strpos(lower(option_name), '{w}') > 0"));
        return $"EXISTS (SELECT FROM pg_options_to_table({options}) WHERE {words})";
    }
}
