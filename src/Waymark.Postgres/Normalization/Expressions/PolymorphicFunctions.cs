using System.Collections.Frozen;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Functions for which the type of a string constant matters: without its cast there may be no function, or another one.</summary>
internal static class PolymorphicFunctions
{
    /// <summary>The server's own functions with a parameter of any type (<c>anyelement</c> and its kin, <c>pg_proc</c> of version 15).</summary>
    private static readonly FrozenSet<string> Names = new[]
    {
        "array_agg", "array_append", "array_fill", "array_position", "array_positions", "array_prepend", "array_remove", "array_replace",
        "json_agg", "json_populate_record", "json_populate_recordset", "jsonb_agg", "jsonb_populate_record", "jsonb_populate_recordset",
        "mode", "percentile_disc", "quote_literal", "quote_nullable", "to_json", "to_jsonb", "width_bucket",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a function's string arguments must keep their casts. Of functions that are not the server's own nothing is known.</summary>
    internal static bool NeedsTypes(ObjectName function) =>
        function.Schema is not null || Names.Contains(function.Name) || !PostgresSystemNames.Instance.Contains(ObjectKind.Function, function.Name);
}
