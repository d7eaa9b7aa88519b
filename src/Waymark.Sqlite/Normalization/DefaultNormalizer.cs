using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Defaults of columns.</summary>
internal static class DefaultNormalizer
{
    /// <summary>The one spelling of a default; null for NULL, which is what a column without one has.</summary>
    internal static SqlExpression? Normalize(SqlExpression? expression)
    {
        if (expression is null)
        {
            return null;
        }

        var pieces = TokenText.Pieces(expression.Text, ExpressionScope.Constant);
        return pieces is ["NULL"] ? null : expression.Respell(Join(pieces));
    }

    /// <summary>Whether a default may stand without parentheses.</summary>
    internal static bool IsConstant(string canonical) =>
        canonical is "NULL" or "TRUE" or "FALSE" or "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP" || IsLiteral(canonical);

    /// <summary>Whether a default is a number, string or blob, which does not depend on when it is asked for.</summary>
    internal static bool IsLiteral(string canonical)
    {
        var pieces = TokenText.Pieces(canonical, ExpressionScope.Constant);
        return pieces switch
        {
            [var only] => char.IsAsciiDigit(only[0]) || only[0] is '\'' or '.' || only.StartsWith("X'", StringComparison.Ordinal),
            ["-", var number] => char.IsAsciiDigit(number[0]) || number[0] == '.',
            _ => false,
        };
    }

    private static string Join(IReadOnlyList<string> pieces) => pieces switch
    {
        ["-", var number] => $"-{number}",
        ["+", var number] => number,
        _ => TokenText.Join(pieces),
    };
}
