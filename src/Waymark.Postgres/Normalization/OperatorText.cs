namespace Waymark.Postgres.Normalization;

/// <summary>Operators as constraints name them.</summary>
internal static class OperatorText
{
    private const string SystemPrefix = "OPERATOR(pg_catalog.";

    /// <summary>The one spelling of an operator: <c>OPERATOR(pg_catalog.=)</c> is <c>=</c>.</summary>
    internal static string Normalize(string text)
    {
        var name = TokenText.Canonicalize(text).Replace(" ", string.Empty, StringComparison.Ordinal);
        return name.StartsWith(SystemPrefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(')') ? name[SystemPrefix.Length..^1] : name;
    }
}
