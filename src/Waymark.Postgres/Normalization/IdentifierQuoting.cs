using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization;

/// <summary>Quotes identifiers where they need it and nowhere else, as the server's <c>quote_ident</c> does.</summary>
internal static class IdentifierQuoting
{
    /// <summary>An identifier as SQL spells it.</summary>
    internal static string Quote(string name) => IsSafe(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name as SQL spells it.</summary>
    internal static string Quote(ObjectName name) => name.Schema is null ? Quote(name.Name) : $"{Quote(name.Schema)}.{Quote(name.Name)}";

    private static bool IsSafe(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetterLower(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return KeywordTable.ClassOf(KeywordTable.Find(name)) is KeywordClass.None or KeywordClass.Unreserved;
    }
}
