using System.Text;
using Waymark.Sql;

namespace Waymark.Sqlite.Normalization;

/// <summary>Brings SQL text to one spelling token by token: white space, comments, case, quotes, operators of two spellings.</summary>
internal sealed class TokenText
{
    private readonly string _text;
    private readonly ExpressionScope _scope;
    private readonly List<string> _pieces = [];
    private bool _hasQuotedStrings;

    private TokenText(string text, ExpressionScope scope)
    {
        _text = text;
        _scope = scope.Within(text);
    }

    /// <summary>The one spelling of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">What names mean in it.</param>
    /// <param name="hasQuotedStrings">Whether there were strings in double quotes.</param>
    internal static string Canonicalize(string text, ExpressionScope scope, out bool hasQuotedStrings)
    {
        var writer = new TokenText(text, scope);
        writer.Read();
        hasQuotedStrings = writer._hasQuotedStrings;
        return Join(WithoutOuterParens(writer._pieces));
    }

    /// <summary>The pieces of a text in their one spelling.</summary>
    internal static IReadOnlyList<string> Pieces(string text, ExpressionScope scope)
    {
        var writer = new TokenText(text, scope);
        writer.Read();
        return WithoutOuterParens(writer._pieces);
    }

    /// <summary>Puts pieces together.</summary>
    internal static string Join(IReadOnlyList<string> pieces)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && NeedsSpace(pieces[i - 1], pieces[i]))
            {
                result.Append(' ');
            }

            result.Append(pieces[i]);
        }

        return result.ToString();
    }

    private void Read()
    {
        var tokens = Tokens(_text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsNeedlessQualifier(tokens, i))
            {
                i++;
                continue;
            }

            Append(tokens[i]);
        }
    }

    private static List<Token> Tokens(string text)
    {
        var lexer = new SqlLexer(text, LexerOptions.Sqlite);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    // "main." says what is said by nothing, and so does a table's own name before its column.
    private bool IsNeedlessQualifier(List<Token> tokens, int index)
    {
        if (!tokens[index].IsName || index + 2 >= tokens.Count || tokens[index + 1].Kind != TokenKind.Dot || (index > 0 && tokens[index - 1].Kind == TokenKind.Dot))
        {
            return false;
        }

        var name = NameText.Fold(tokens[index].TextOf(_text));
        return name == "main" || name == _scope.Table;
    }

    private void Append(in Token token)
    {
        var text = token.TextOf(_text);
        switch (token.Kind)
        {
            case TokenKind.Word:
                _pieces.Add(Words.IsReserved(text) || Words.IsConstant(text) ? text.ToString().ToUpperInvariant() : NameText.Fold(text));
                break;
            case TokenKind.QuotedIdentifier:
                _pieces.Add(QuotedName(text));
                break;
            case TokenKind.BitString:
                _pieces.Add($"X{text[1..].ToString().ToUpperInvariant()}");
                break;
            case TokenKind.Number:
                _pieces.Add(text.ToString().ToLowerInvariant());
                break;
            case TokenKind.Operator:
                AppendOperators(text);
                break;
            default:
                _pieces.Add(text.ToString());
                break;
        }
    }

    private string QuotedName(ReadOnlySpan<char> text)
    {
        var name = NameText.Unquote(text);
        var folded = NameText.Fold(name);
        if (text[0] != '"' || _scope.Knows(folded))
        {
            return Name(folded);
        }

        _hasQuotedStrings = _scope.IsComplete;
        return _scope.IsComplete ? NameText.Literal(name) : text.ToString();
    }

    private static string Name(string folded) => NameText.IsPlain(folded) && !Words.IsReserved(folded) && !Words.IsConstant(folded)
        ? folded
        : $"\"{folded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The lexer takes signs in a row for one operator where PostgreSQL would; SQLite's operators are these.
    private void AppendOperators(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = text.StartsWith("->>") ? 3 : text.Length > 1 && text[..2] is "||" or "->" or "<<" or ">>" or "<=" or ">=" or "<>" or "!=" or "==" ? 2 : 1;
            _pieces.Add(text[..length] switch { "==" => "=", "!=" => "<>", var other => other.ToString() });
            text = text[length..];
        }
    }

    private static List<string> WithoutOuterParens(List<string> pieces)
    {
        var first = 0;
        var end = pieces.Count;
        while (end - first > 2 && pieces[first] == "(" && PartnerOf(pieces, first) == end - 1)
        {
            first++;
            end--;
        }

        return first == 0 ? pieces : pieces[first..end];
    }

    private static int PartnerOf(List<string> pieces, int open)
    {
        var depth = 0;
        for (var i = open; i < pieces.Count; i++)
        {
            depth += pieces[i] switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool NeedsSpace(string left, string right) => right switch
    {
        "," or ")" or "." or ";" => false,
        "(" => left != "(" && !IsFunctionName(left),
        _ => left is not ("(" or "."),
    };

    private static bool IsFunctionName(string piece) => (char.IsAsciiLetterLower(piece[0]) || piece[0] is '_' or '"') && !Words.IsReserved(piece);
}
