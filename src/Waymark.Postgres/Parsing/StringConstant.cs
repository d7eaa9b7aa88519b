using System.Globalization;
using System.Text;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>The value of a string constant (PostgreSQL manual, 4.1.2), and the constant of a value.</summary>
internal static class StringConstant
{
    /// <summary>The value of a constant.</summary>
    /// <param name="spelling">The whole token.</param>
    /// <param name="kind">What kind of string it is.</param>
    internal static string ValueOf(ReadOnlySpan<char> spelling, TokenKind kind) => kind switch
    {
        TokenKind.DollarString => DollarValue(spelling),
        TokenKind.EscapeString => DecodeEscapes(spelling[2..^1]),
        TokenKind.UnicodeString => UnicodeEscapes.Decode(Undouble(spelling[3..^1])),
        _ => Undouble(spelling[(spelling.IndexOf('\'') + 1)..^1]),
    };

    /// <summary>The plain constant of a value: <c>'it''s'</c>.</summary>
    internal static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string DollarValue(ReadOnlySpan<char> spelling)
    {
        var tag = spelling[1..].IndexOf('$') + 2;
        return spelling[tag..^tag].ToString();
    }

    private static string Undouble(ReadOnlySpan<char> text) => text.ToString().Replace("''", "'", StringComparison.Ordinal);

    private static string DecodeEscapes(ReadOnlySpan<char> text)
    {
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i += AppendEscape(value, text[(i + 1)..]);
                continue;
            }

            i += text[i] == '\'' ? 1 : 0;
            value.Append(text[Math.Min(i, text.Length - 1)]);
        }

        return value.ToString();
    }

    /// <summary>Appends what stands after a backslash.</summary>
    /// <returns>How many characters it took.</returns>
    private static int AppendEscape(StringBuilder value, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case 'x' when DigitCount(text[1..], 16, 2) is > 0 and var digits:
                value.Append((char)Convert.ToInt32(text.Slice(1, digits).ToString(), 16));
                return 1 + digits;
            case >= '0' and <= '7':
                var octal = DigitCount(text, 8, 3);
                value.Append((char)(Convert.ToInt32(text[..octal].ToString(), 8) & 0xFF));
                return octal;
            case 'u' or 'U':
                return AppendUnicode(value, text);
            default:
                value.Append(text[0] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
                return 1;
        }
    }

    private static int AppendUnicode(StringBuilder value, ReadOnlySpan<char> text)
    {
        var length = text[0] == 'u' ? 4 : 8;
        if (text.Length > length && int.TryParse(text.Slice(1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append(Rune.IsValid(code) ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            return 1 + length;
        }

        value.Append(text[0]);
        return 1;
    }

    private static int DigitCount(ReadOnlySpan<char> text, int radix, int most)
    {
        var count = 0;
        while (count < most && count < text.Length && IsDigit(text[count], radix))
        {
            count++;
        }

        return count;
    }

    private static bool IsDigit(char c, int radix) => radix == 16 ? char.IsAsciiHexDigit(c) : c is >= '0' and <= '7';
}
