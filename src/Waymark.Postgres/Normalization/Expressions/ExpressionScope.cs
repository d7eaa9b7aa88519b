using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>What an expression may name, and what becomes of its value.</summary>
internal sealed record ExpressionScope
{
    /// <summary>A scope of which nothing is known.</summary>
    internal static ExpressionScope Unknown { get; } = new();

    /// <summary>The table whose columns may be named; null for none.</summary>
    internal string? Table { get; init; }

    /// <summary>The types of columns by name, domains replaced by what they narrow.</summary>
    internal IReadOnlyDictionary<string, DataType> Columns { get; init; } = new Dictionary<string, DataType>();

    /// <summary>The type that the value is stored as; null where it is not stored.</summary>
    internal DataType? Target { get; init; }
}
