using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite;

/// <summary>
/// Names of SQLite. They are compared without regard to the case of ASCII letters, quoted or not; the model holds them in lower case, and
/// beside that as they were written.
/// </summary>
internal static class NameText
{
    /// <summary>The value of an identifier in any spelling: plain, "x", `x`, [x], and 'x', which is one where nothing else can stand.</summary>
    internal static string Unquote(ReadOnlySpan<char> spelling) => spelling.Length > 1 && spelling[0] == '\''
        ? spelling[1..^1].ToString().Replace("''", "'", StringComparison.Ordinal)
        : IdentifierText.Unquote(spelling);

    /// <summary>A name as the model has it.</summary>
    internal static string Fold(string name) => string.Create(name.Length, name, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        }
    });

    /// <summary>An identifier in any spelling as the model has it.</summary>
    internal static string Fold(ReadOnlySpan<char> spelling) => Fold(Unquote(spelling));

    /// <summary>A name for a statement: as it was written if that is known, with quotes where it needs them.</summary>
    internal static string Quote(string name, Spelling spelling = default) =>
        QuoteExact(spelling.Text is { } written && Fold(written) == name ? written : name);

    /// <summary>A name with quotes where it needs them.</summary>
    internal static string QuoteExact(string name) =>
        IsPlain(name) && !Words.IsKeyword(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A string constant.</summary>
    internal static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Whether a name may stand without quotes if it is no key word.</summary>
    internal static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
