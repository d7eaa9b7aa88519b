using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Brings expressions to one spelling; how they were written is kept beside it.</summary>
internal static class ExpressionNormalizer
{
    /// <summary>The one spelling of an expression.</summary>
    internal static SqlExpression Normalize(SqlExpression expression, ExpressionScope scope) =>
        expression.Respell(TokenText.Canonicalize(expression.Text, scope));

    /// <summary>The one spelling of an expression that may be missing.</summary>
    internal static SqlExpression? NormalizeOptional(SqlExpression? expression, ExpressionScope scope) =>
        expression is null ? null : Normalize(expression, scope);
}
