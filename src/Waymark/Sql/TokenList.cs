using System.Globalization;
using System.Text;

namespace Waymark.Sql;

/// <summary>The tokens of one statement, for looking at it rather than resolving it.</summary>
public sealed class TokenList
{
    private readonly string _sql;
    private readonly List<Token> _tokens = [];

    /// <summary>Reads the tokens of a text.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="options">What the dialect's lexer allows.</param>
    public TokenList(string sql, LexerOptions options)
    {
        ArgumentNullException.ThrowIfNull(sql);
        _sql = sql;
        var lexer = new SqlLexer(sql, options);
        while (lexer.Read(out var token))
        {
            _tokens.Add(token);
        }
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; one of kind <see cref="TokenKind.End"/> beyond the last.</summary>
    /// <param name="index">Which, counted from 0.</param>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new Token(_sql.Length, 0, TokenKind.End);

    /// <summary>Whether these key words stand one after the other.</summary>
    /// <param name="index">Where the first is to stand.</param>
    /// <param name="keywords">The key words.</param>
    /// <returns>Whether they do.</returns>
    public bool Spells(int index, params ReadOnlySpan<Keyword> keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            if (this[index + i].Keyword != keywords[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key word stands anywhere.</summary>
    /// <param name="keyword">The key word.</param>
    /// <param name="from">Where to start.</param>
    /// <returns>Where it stands first; -1 when it does not.</returns>
    public int IndexOf(Keyword keyword, int from = 0)
    {
        for (var i = from; i < _tokens.Count; i++)
        {
            if (_tokens[i].Keyword == keyword)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A token's text.</summary>
    /// <param name="index">Which, counted from 0.</param>
    /// <returns>A slice of the statement.</returns>
    public ReadOnlySpan<char> TextOf(int index) => this[index].TextOf(_sql);

    /// <summary>An identifier's value, unquoted ones in lower case.</summary>
    /// <param name="index">Which token, counted from 0.</param>
    /// <returns>The value; null when the token is no identifier.</returns>
    public string? NameOf(int index) => this[index].IsName ? IdentifierText.Fold(TextOf(index)) : null;

    /// <summary>A string constant's value.</summary>
    /// <param name="index">Which token, counted from 0.</param>
    /// <returns>The value; null when the token is no string.</returns>
    public string? StringOf(int index)
    {
        var text = TextOf(index);
        return this[index].Kind switch
        {
            TokenKind.String => Undouble(text[(text.IndexOf('\'') + 1)..^1]),
            TokenKind.EscapeString => Unescape(text[2..^1]),
            TokenKind.UnicodeString => UnicodeEscapes.Decode(Undouble(text[3..^1])),
            TokenKind.DollarString => DollarBody(text),
            _ => null,
        };
    }

    /// <summary>Where the value of a dollar-quoted string starts in the statement.</summary>
    /// <param name="index">Which token, counted from 0.</param>
    /// <returns>An offset in UTF-16 code units.</returns>
    public int BodyOffsetOf(int index) => this[index].Offset + TextOf(index)[1..].IndexOf('$') + 2;

    private static string DollarBody(ReadOnlySpan<char> text)
    {
        var tag = text[1..].IndexOf('$') + 2;
        return text[tag..^tag].ToString();
    }

    private static string Undouble(ReadOnlySpan<char> text) => text.ToString().Replace("''", "'", StringComparison.Ordinal);

    // PostgreSQL manual, 4.1.2.2.
    private static string Unescape(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i += AppendEscape(text[(i + 1)..], result);
                continue;
            }

            result.Append(text[i]);
            i += text[i] == '\'' ? 1 : 0;
        }

        return result.ToString();
    }

    /// <summary>Appends what an escape stands for.</summary>
    /// <returns>The length of the escape after its backslash.</returns>
    private static int AppendEscape(ReadOnlySpan<char> text, StringBuilder result)
    {
        switch (text[0])
        {
            case 'u' or 'U' or 'x':
                return AppendCode(text, result);
            case >= '0' and <= '7':
                return AppendOctal(text, result);
            default:
                var named = "bfnrt".IndexOf(text[0], StringComparison.Ordinal);
                result.Append(named < 0 ? text[0] : "\b\f\n\r\t"[named]);
                return 1;
        }
    }

    private static int AppendCode(ReadOnlySpan<char> text, StringBuilder result)
    {
        var (least, most) = text[0] switch { 'u' => (4, 4), 'U' => (8, 8), _ => (1, 2) };
        var digits = 0;
        while (digits < most && digits + 1 < text.Length && char.IsAsciiHexDigit(text[digits + 1]))
        {
            digits++;
        }

        if (digits < least || !int.TryParse(text.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append(text[0]);
            return 1;
        }

        result.Append(Rune.IsValid(code) ? char.ConvertFromUtf32(code) : ((char)code).ToString());
        return digits + 1;
    }

    private static int AppendOctal(ReadOnlySpan<char> text, StringBuilder result)
    {
        var (length, code) = (0, 0);
        while (length < 3 && length < text.Length && text[length] is >= '0' and <= '7')
        {
            code = (code * 8) + (text[length++] - '0');
        }

        result.Append((char)code);
        return length;
    }
}
