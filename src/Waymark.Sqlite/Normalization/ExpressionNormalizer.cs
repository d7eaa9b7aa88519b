using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Brings expressions to one spelling; how they were written is kept beside it.</summary>
internal static class ExpressionNormalizer
{
    /// <summary>
    /// The one spelling of an expression. Where a string stands in double quotes, which not every build of SQLite takes in a definition,
    /// how it was written is not kept.
    /// </summary>
    internal static SqlExpression Normalize(SqlExpression expression, ExpressionScope scope) =>
        TokenText.Canonicalize(expression.Text, scope, out var hasQuotedStrings) is var text && hasQuotedStrings
            ? new SqlExpression(text)
            : expression.Respell(text);

    /// <summary>The one spelling of an expression that may be missing.</summary>
    internal static SqlExpression? NormalizeOptional(SqlExpression? expression, ExpressionScope scope) =>
        expression is null ? null : Normalize(expression, scope);
}
