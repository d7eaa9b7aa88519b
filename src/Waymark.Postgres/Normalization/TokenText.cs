using System.Text;
using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization;

/// <summary>Brings SQL text to one spelling token by token: white space, comments, case, needless quotes.</summary>
internal static class TokenText
{
    /// <summary>The one spelling of a text.</summary>
    internal static string Canonicalize(string text)
    {
        var cursor = CursorOf(text);
        return Join(cursor, 0, cursor.Tokens.Length - 1);
    }

    /// <summary>Stands at the first token of a text.</summary>
    internal static TokenCursor CursorOf(string text)
    {
        var lexer = new SqlLexer(text, LexerOptions.PostgreSql);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        tokens.Add(new Token(text.Length, 0, TokenKind.End));
        return new TokenCursor(new SourceText(new SqlSource("expression", text)), [.. tokens]);
    }

    /// <summary>The one spelling of the tokens from one to the one before another.</summary>
    internal static string Join(TokenCursor cursor, int first, int end)
    {
        var result = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && NeedsSpace(cursor.Tokens[i - 1], cursor.Tokens[i]))
            {
                result.Append(' ');
            }

            Append(result, cursor, cursor.Tokens[i]);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, TokenCursor cursor, in Token token)
    {
        var text = cursor.TextOf(token);
        switch (token.Kind)
        {
            case TokenKind.Word:
                result.Append(IsUpper(token.Keyword) ? text.ToString().ToUpperInvariant() : IdentifierText.Fold(text));
                break;
            case TokenKind.QuotedIdentifier or TokenKind.UnicodeIdentifier:
                result.Append(IdentifierQuoting.Quote(IdentifierText.Unquote(text)));
                break;
            case TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString:
                result.Append(StringConstant.Quote(StringConstant.ValueOf(text, token.Kind)));
                break;
            case TokenKind.Operator when text is "!=":
                result.Append("<>");
                break;
            default:
                result.Append(text);
                break;
        }
    }

    /// <summary>Key words that are never names are written in capitals, as the server prints them.</summary>
    private static bool IsUpper(Keyword keyword) => keyword is Keyword.By or Keyword.Over or Keyword.Partition or Keyword.Values or Keyword.Exists
        or Keyword.Recursive || KeywordTable.ClassOf(keyword) is KeywordClass.Reserved
        || (KeywordTable.ClassOf(keyword) is KeywordClass.TypeOrFunctionName && keyword is not (Keyword.Left or Keyword.Right));

    private static bool NeedsSpace(in Token left, in Token right)
    {
        switch (right.Kind)
        {
            case TokenKind.Comma or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.Dot or TokenKind.TypeCast
                or TokenKind.Semicolon or TokenKind.LeftBracket or TokenKind.Colon:
                return false;
            case TokenKind.LeftParen when left.IsName:
                return IsUpper(left.Keyword);
        }

        return left.Kind is not (TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Dot or TokenKind.TypeCast or TokenKind.Colon);
    }
}
