using System.Text;
using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>Names as PostgreSQL stores them.</summary>
internal static class SpelledName
{
    /// <summary>A longer name is cut (PostgreSQL's NAMEDATALEN less one, in bytes).</summary>
    private const int LongestName = 63;

    /// <summary>The folded name whose token starts at an offset, or null when no name does.</summary>
    internal static string? At(string sql, int offset)
    {
        if (offset >= sql.Length)
        {
            return null;
        }

        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql, offset);
        return lexer.Read(out var token) && token.Offset == offset && token.IsName ? Fold(token.TextOf(sql)) : null;
    }

    /// <summary>A spelt name, unquoted, folded and cut.</summary>
    internal static string Fold(ReadOnlySpan<char> spelling) => Cut(IdentifierText.Fold(spelling));

    private static string Cut(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > LongestName)
        {
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        }

        return name;
    }
}
