using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Defaults of columns, domains and parameters.</summary>
internal static class DefaultNormalizer
{
    /// <summary>A default; null where it says no more than that there is none.</summary>
    internal static SqlExpression? Normalize(SqlExpression? expression, ExpressionScope scope)
    {
        if (expression is null)
        {
            return null;
        }

        var normalized = ExpressionNormalizer.Normalize(expression, scope);
        return IsNothing(normalized.Text, scope.Target) ? null : normalized;
    }

    /// <summary>
    /// Whether a default is a bare NULL, which the server does not keep; with a length or precision it does, as the call that applies it.
    /// </summary>
    private static bool IsNothing(string text, DataType? target) => text == "NULL" && target?.Modifiers.IsEmpty != false;
}
