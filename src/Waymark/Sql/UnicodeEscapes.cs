using System.Globalization;
using System.Text;

namespace Waymark.Sql;

/// <summary>Reads <c>\0061</c> and <c>\+000061</c> in <c>U&amp;</c> strings and identifiers (PostgreSQL manual, 4.1.2.3).</summary>
internal static class UnicodeEscapes
{
    /// <summary>The escape character unless <c>UESCAPE</c> chooses another.</summary>
    internal const char DefaultEscape = '\\';

    /// <summary>Decodes the text between the quotes, doubled quotes already made single. What is no escape stays as it is.</summary>
    internal static string Decode(string text)
    {
        if (!text.Contains(DefaultEscape, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += TryRead(text.AsSpan(i), DefaultEscape, out var rune, out var length) ? length : 1;
            if (length > 0)
            {
                result.Append(rune);
            }
            else
            {
                result.Append(text[i - 1]);
            }
        }

        return result.ToString();
    }

    /// <summary>Reads one escape at the start of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escape">The escape character; <c>UESCAPE</c> chooses another than the backslash.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="length">The length of the escape; 0 when there is none.</param>
    internal static bool TryRead(ReadOnlySpan<char> text, char escape, out string value, out int length)
    {
        (value, length) = (string.Empty, 0);
        if (text.IsEmpty || text[0] != escape)
        {
            return false;
        }

        if (text.Length > 1 && text[1] == escape)
        {
            (value, length) = (escape.ToString(), 2);
            return true;
        }

        var (start, digits) = text.Length > 1 && text[1] == '+' ? (2, 6) : (1, 4);
        if (text.Length < start + digits || !int.TryParse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        value = Rune.IsValid(code) ? char.ConvertFromUtf32(code) : ((char)code).ToString();
        length = start + digits;
        return true;
    }
}
