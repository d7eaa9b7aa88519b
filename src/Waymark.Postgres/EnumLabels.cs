using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>
/// Finds <c>ALTER TYPE … ADD VALUE</c> and the use of what it added, which the server allows only after a commit
/// (SQLSTATE 55P04).
/// </summary>
internal static class EnumLabels
{
    /// <summary>The values that a statement, or the statements of a block, add to enum types.</summary>
    internal static IReadOnlyList<string> Added(TokenList tokens)
    {
        var labels = new List<string>();
        for (var i = 2; i < tokens.Count; i++)
        {
            if (tokens.Spells(i, Keyword.Add, Keyword.Value))
            {
                var label = tokens.Spells(i + 2, Keyword.If, Keyword.Not, Keyword.Exists) ? i + 5 : i + 2;
                labels.AddRange(tokens.StringOf(label) is { } value ? [value] : []);
            }
        }

        return labels;
    }

    /// <summary>Whether one of the values is spelt as a constant, also in what a constant quotes.</summary>
    internal static bool Mentions(TokenList tokens, IReadOnlySet<string> labels)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.StringOf(i) is { } value && Mentions(value, labels))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(string value, IReadOnlySet<string> labels)
    {
        if (labels.Contains(value))
        {
            return true;
        }

        // An array or row constant, or SQL in a string: what lies within is looked at in its turn.
        return (value.StartsWith('{') && labels.Any(label => value.Contains(label, StringComparison.Ordinal)))
            || (value.Contains('\'', StringComparison.Ordinal) && Mentions(new TokenList(value, LexerOptions.PostgreSql), labels));
    }
}
