using System.Collections.Frozen;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Hazards;

/// <summary>Whether an expression may give each row another value (manual, 38.7).</summary>
internal static class Volatility
{
    private static readonly FrozenSet<string> VolatileFunctions = new[]
    {
        "clock_timestamp", "gen_random_uuid", "lastval", "nextval", "random", "setval", "timeofday", "uuidv4", "uuidv7",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ScannedSqlNames Names = new(PostgresSystemNames.Instance);

    /// <summary>Whether it calls a function that is volatile, or of which nothing is known.</summary>
    internal static bool IsVolatile(SqlExpression expression, SchemaLookup schema) =>
        Names.Find(expression, ExpressionKind.Default).Any(n => n.Kind == ObjectKind.Function && IsVolatile(n.Name, schema));

    private static bool IsVolatile(ObjectName function, SchemaLookup schema)
    {
        if (VolatileFunctions.Contains(function.Name))
        {
            return true;
        }

        var routines = schema.FindRoutines(function).ToList();
        return routines.Count > 0
            ? routines.Exists(r => r.Volatility == "VOLATILE")
            : function.Schema is not (null or "pg_catalog") || !PostgresSystemNames.Instance.Contains(ObjectKind.Function, function.Name);
    }
}
