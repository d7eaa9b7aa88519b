namespace Waymark.Sql;

/// <summary>Spells identifiers of a catalogue as SQL text, with quotes only where they are needed (PostgreSQL's <c>quote_ident</c>).</summary>
internal static class IdentifierQuoting
{
    /// <summary>Spells a name.</summary>
    /// <param name="name">The name as the catalogue has it.</param>
    /// <returns>The name itself, or the name in double quotes.</returns>
    internal static string Quote(string name) =>
        IsPlain(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string name)
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
