using System.Globalization;
using System.Text;

namespace Waymark.Tests.Sql;

/// <summary>Spells a text as a string constant, in every way that PostgreSQL has (manual, 4.1.2).</summary>
internal static class StringConstant
{
    /// <summary>The ways, each with its name.</summary>
    internal static readonly (string Name, Func<string, string> Spell)[] Spellings =
    [
        ("plain", Plain),
        ("national", text => "N" + Plain(text)),
        ("escape", Escape),
        ("hexadecimal", text => Each(text, "E'", c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))),
        ("Unicode", Unicode),
        ("Unicode digits", text => Each(text, "U&'", c => string.Create(CultureInfo.InvariantCulture, $"\\{(int)c:X4}"))),
        ("dollar", Dollar),
        ("two lines", TwoLines),
    ];

    private static string Plain(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Escape(string text) =>
        $"E'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static string Unicode(string text) =>
        $"U&'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A tag that is not in the text, and that no end of the text could become a part of.</summary>
    private static string Dollar(string text)
    {
        var tag = "$q";
        while (text.Contains(tag, StringComparison.Ordinal))
        {
            tag += "q";
        }

        return text.EndsWith('$') ? Plain(text) : $"{tag}${text}{tag}$";
    }

    private static string TwoLines(string text) => $"{Plain(text[..(text.Length / 2)])} -- and on\n  {Plain(text[(text.Length / 2)..])}";

    private static string Each(string text, string prefix, Func<char, string> spell)
    {
        var result = new StringBuilder(prefix);
        foreach (var c in text)
        {
            result.Append(spell(c));
        }

        return result.Append('\'').ToString();
    }
}
