using System.Text;
using Waymark.Sql;

namespace Waymark.Sqlite.Normalization;

/// <summary>Definitions of virtual tables. What stands in the parentheses is the module's to read, so only white space and comments are evened out.</summary>
internal static class VirtualTableText
{
    /// <summary>The one spelling of a definition.</summary>
    internal static string Canonicalize(string text)
    {
        var result = new StringBuilder();
        var lexer = new SqlLexer(text, LexerOptions.Sqlite);
        var previous = default(Token);
        for (var count = 0; lexer.Read(out var token); count++)
        {
            if (count > 0 && token.Kind is not (TokenKind.LeftParen or TokenKind.RightParen or TokenKind.Comma) && previous.Kind != TokenKind.LeftParen)
            {
                result.Append(' ');
            }

            result.Append(count < 2 ? token.TextOf(text).ToString().ToLowerInvariant() : token.TextOf(text));
            previous = token;
        }

        return result.ToString();
    }
}
