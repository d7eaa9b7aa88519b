using System.Text;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>The text of a definition as it was written, which SQLite keeps, without annotations of renames, which have done their work.</summary>
internal static class WrittenText
{
    /// <summary>The text from a token to the end of the statement.</summary>
    internal static Spelling Since(TokenCursor cursor, int first) => new(WithoutAnnotations(cursor.Slice(first, cursor.Tokens.Length - 1)));

    private static string WithoutAnnotations(string text)
    {
        if (!text.Contains(RenameAnnotation.Mark, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        var copied = 0;
        var lexer = new SqlLexer(text, LexerOptions.Sqlite | LexerOptions.Comments);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Comment && token.TextOf(text)[2..].TrimStart().StartsWith(RenameAnnotation.Mark))
            {
                result.Append(text.AsSpan(copied..token.Offset).TrimEnd(" \t")).Append(text[token.Offset] == '/' ? " " : string.Empty);
                copied = token.End;
            }
        }

        return result.Append(text.AsSpan(copied)).ToString();
    }
}
