using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Brings expressions to one spelling. One that it cannot read, it compares token by token.</summary>
internal static class ExpressionNormalizer
{
    /// <summary>The one spelling of an expression.</summary>
    internal static SqlExpression Normalize(SqlExpression expression, ExpressionScope scope) => expression.Respell(NormalizeText(expression.Text, scope));

    /// <summary>The one spelling of an expression that may be missing.</summary>
    internal static SqlExpression? NormalizeOptional(SqlExpression? expression, ExpressionScope scope) =>
        expression is null ? null : Normalize(expression, scope);

    /// <summary>The simplest form of an expression; null when it cannot be read.</summary>
    internal static Node? Simplify(string text, ExpressionScope scope) =>
        ExpressionParser.TryParse(text) is { } node ? new Simplifier(scope).Simplify(node) : null;

    private static string NormalizeText(string text, ExpressionScope scope) =>
        Simplify(text, scope) is { } node ? ExpressionPrinter.Print(node) : TokenText.Canonicalize(text);
}
