using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>Finds the words of an expression that can be nothing but columns. What is quoted may be a string (SQLite documentation, "Quirks, Caveats, and Gotchas", 8).</summary>
internal static class ColumnWords
{
    /// <summary>Finds them.</summary>
    /// <param name="cursor">The statement.</param>
    /// <param name="first">The expression's first token.</param>
    /// <param name="end">The token after its last.</param>
    internal static IEnumerable<Token> In(TokenCursor cursor, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (cursor.Tokens[i].Keyword == Keyword.As)
            {
                i = EndOfType(cursor, i, end);
            }
            else if (IsColumn(cursor, i))
            {
                yield return cursor.Tokens[i];
            }
        }
    }

    // CAST (… AS a type of any words)
    private static int EndOfType(TokenCursor cursor, int index, int end)
    {
        while (index < end && cursor.Tokens[index].Kind is not (TokenKind.LeftParen or TokenKind.RightParen))
        {
            index++;
        }

        return index;
    }

    // The word before a dot is a table, the one before a parenthesis a function, the one behind COLLATE a collation.
    private static bool IsColumn(TokenCursor cursor, int index)
    {
        var token = cursor.Tokens[index];
        if (token.Kind != TokenKind.Word || cursor.Tokens[index + 1].Kind is TokenKind.Dot or TokenKind.LeftParen || cursor.Tokens[index - 1].Keyword == Keyword.Collate)
        {
            return false;
        }

        var word = cursor.TextOf(token);
        return !Words.IsKeyword(word.ToString()) && !Words.IsConstant(word) && !RowIds.IsName(NameText.Fold(word));
    }
}
