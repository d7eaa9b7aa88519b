using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>
/// Cuts a Drizzle migration at its breakpoints. A breakpoint ends a statement even without a semicolon, so a file is cut
/// there before it is split. It counts where SQL has a comment; in a string or in parentheses it is text.
/// </summary>
internal static class Breakpoints
{
    private const string Marker = "--> statement-breakpoint";

    /// <summary>The parts between breakpoints.</summary>
    internal static IReadOnlyList<Range> Cut(string text, LexerOptions options)
    {
        var parts = new List<Range>();
        var start = 0;
        while (text.AsSpan(start).Contains(Marker, StringComparison.Ordinal) && Find(text, start, options) is var marker and >= 0)
        {
            parts.Add(start..marker);
            start = marker + Marker.Length;
        }

        parts.Add(start..text.Length);
        return parts;
    }

    private static int Find(string text, int start, LexerOptions options)
    {
        var lexer = new SqlLexer(text, options | LexerOptions.Comments, start);
        var depth = 0;
        while (lexer.Read(out var token))
        {
            depth += token.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            var comment = token.TextOf(text);
            if (token.Kind == TokenKind.Comment && depth <= 0 && comment.StartsWith("--") && comment.IndexOf(Marker) is var at and >= 0)
            {
                return token.Offset + at;
            }
        }

        return -1;
    }
}
