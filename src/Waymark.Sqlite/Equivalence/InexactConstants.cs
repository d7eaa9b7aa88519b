using System.Globalization;
using Waymark.Sql;

namespace Waymark.Sqlite.Equivalence;

/// <summary>The constants of a text that the listing of its instructions does not show whole: of a blob only what can be read as text, of a real only sixteen digits.</summary>
internal static class InexactConstants
{
    /// <summary>Finds them.</summary>
    /// <returns>Their values, in the order of the text.</returns>
    internal static IReadOnlyList<string> Of(string text)
    {
        var constants = new List<string>();
        var lexer = new SqlLexer(text, LexerOptions.Sqlite);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.BitString)
            {
                constants.Add(token.TextOf(text).ToString().ToUpperInvariant());
            }
            else if (token.Kind == TokenKind.Number && IsReal(token.TextOf(text), out var real))
            {
                constants.Add(real.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        return constants;
    }

    private static bool IsReal(ReadOnlySpan<char> number, out double value)
    {
        value = 0;
        return number.IndexOfAny('.', 'e', 'E') >= 0 && double.TryParse(number, CultureInfo.InvariantCulture, out value);
    }
}
