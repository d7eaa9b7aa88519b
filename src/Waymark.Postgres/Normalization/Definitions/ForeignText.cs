using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Foreign data wrappers and servers as statements spell them.</summary>
internal static class ForeignText
{
    /// <summary>The statement in its one spelling: its options sorted, what is not there not mentioned.</summary>
    internal static string Create(TokenCursor cursor)
    {
        var (head, options) = Split(cursor);
        return options.Count == 0 ? head : $"{head} OPTIONS ({string.Join(", ", options.Select(o => $"{IdentifierQuoting.Quote(o.Key)} {StringConstant.Quote(o.Value)}"))})";
    }

    /// <summary>What stands before the options, and the options.</summary>
    private static (string Head, SortedDictionary<string, string> Options) Split(TokenCursor cursor)
    {
        var first = cursor.Index;
        while (!cursor.AtEnd && !(cursor.At(Keyword.Options) && cursor.Ahead(1).Kind == TokenKind.LeftParen))
        {
            cursor.Next();
        }

        var head = DefinitionText.Join(cursor, first, cursor.Index).Replace(" no handler", string.Empty, StringComparison.Ordinal).Replace(" no validator", string.Empty, StringComparison.Ordinal);
        return (head, cursor.Accept(Keyword.Options) ? Options(cursor) : []);
    }

    /// <summary>Reads <c>(name 'value', …)</c>.</summary>
    internal static SortedDictionary<string, string> Options(TokenCursor cursor)
    {
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal);
        cursor.ExpectLeftParen();
        while (!cursor.Accept(TokenKind.RightParen))
        {
            options[cursor.Label("an option")] = cursor.String();
            _ = cursor.AcceptComma();
        }

        return options;
    }
}
