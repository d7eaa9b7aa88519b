using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Brings pieces of statements that make objects to one spelling.</summary>
internal static class DefinitionText
{
    /// <summary>The one spelling of all tokens, names of the system catalogue without their schema.</summary>
    internal static string Canonicalize(TokenCursor cursor) => Join(cursor, 0, cursor.Tokens.Length - 1);

    /// <summary>The one spelling of the tokens from one to the one before another.</summary>
    internal static string Join(TokenCursor cursor, int first, int end)
    {
        var pieces = new List<string>();
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (IsSystemSchema(cursor, i, end))
            {
                Add(pieces, cursor, start, i);
                start = i + 2;
            }
        }

        Add(pieces, cursor, start, end);
        return string.Join(' ', pieces);
    }

    /// <summary>Reads tokens up to a comma or a parenthesis that closes what is around them.</summary>
    internal static string UpToComma(TokenCursor cursor)
    {
        var first = cursor.Index;
        for (var depth = 0; !cursor.AtEnd && (depth > 0 || !(cursor.At(TokenKind.Comma) || cursor.At(TokenKind.RightParen))); cursor.Next())
        {
            depth += cursor.At(TokenKind.LeftParen) ? 1 : cursor.At(TokenKind.RightParen) ? -1 : 0;
        }

        return Join(cursor, first, cursor.Index);
    }

    /// <summary>Reads a routine with the types of its parameters.</summary>
    internal static string Routine(TokenCursor cursor)
    {
        var name = ObjectNameText.Quote(SystemSchema.Strip(cursor.FunctionName("a function")));
        if (!cursor.At(TokenKind.LeftParen))
        {
            return name;
        }

        if (cursor.Ahead(1).Kind == TokenKind.RightParen)
        {
            cursor.Index += 2;
            return $"{name}()";
        }

        return $"{name}({string.Join(", ", cursor.Parens(() => TypeNames.ToSql(TypeReader.Read(cursor))))})";
    }

    /// <summary>Reads a value that may be written as a word or as a string.</summary>
    internal static string Value(TokenCursor cursor) =>
        cursor.Current.IsString ? cursor.String() : cursor.Current.IsName ? cursor.Label() : cursor.Number("a value");

    private static void Add(List<string> pieces, TokenCursor cursor, int first, int end)
    {
        if (first < end)
        {
            pieces.Add(TokenText.Join(cursor, first, end));
        }
    }

    private static bool IsSystemSchema(TokenCursor cursor, int index, int end) =>
        index + 2 < end && cursor.Tokens[index].IsName && cursor.Tokens[index + 1].Kind == TokenKind.Dot
        && (index == 0 || cursor.Tokens[index - 1].Kind != TokenKind.Dot) && cursor.TextOf(cursor.Tokens[index]) is "pg_catalog";
}
