using System.Globalization;
using Waymark.Sql;

namespace Waymark.Migrations.Scripts;

/// <summary>Says what is wrong with a token that is none.</summary>
internal static class InvalidTokens
{
    internal static (string Code, string Message) Describe(ReadOnlySpan<char> text)
    {
        if (Opened(text) is { } what)
        {
            return (DiagnosticCodes.Unterminated, $"this {what} has no end");
        }

        var character = char.IsControl(text[0]) || char.IsSurrogate(text[0])
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[0]:X4}")
            : text[0].ToString();
        return (DiagnosticCodes.InvalidCharacter, $"the character {character} starts no token of SQL");
    }

    private static string? Opened(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("/*"))
        {
            return "comment";
        }

        if (text.Length > 1 && text[0] == '$')
        {
            return "dollar-quoted string";
        }

        var quote = text.IndexOfAny("'\"`[");
        return quote < 0 || quote > 2 ? null : text[quote] == '\'' ? "string" : "quoted identifier";
    }
}
