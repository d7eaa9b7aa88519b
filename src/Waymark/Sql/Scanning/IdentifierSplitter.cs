namespace Waymark.Sql.Scanning;

/// <summary>
/// Reads identifiers in a text that the server splits itself: <c>public."user"</c> of a regclass, <c>a, "$user"</c> of a
/// search path. Other than in SQL, every character but quotes, separators and white space may stand in an unquoted one.
/// </summary>
/// <remarks>The rules are those of PostgreSQL's <c>SplitIdentifierString</c> (<c>varlena.c</c>).</remarks>
internal static class IdentifierSplitter
{
    /// <summary>Reads a text to its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between the identifiers.</param>
    /// <param name="parts">Takes where each stands, quotes included.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>Whether the text is such a list, of no more identifiers than there is room for.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, char separator, Span<Range> parts, out int count)
    {
        count = 0;
        var position = SkipSpace(text, 0);
        while (count < parts.Length)
        {
            var end = EndOfIdentifier(text, position, separator);
            if (end <= position)
            {
                return false;
            }

            parts[count++] = position..end;
            position = SkipSpace(text, end);
            if (position == text.Length)
            {
                return true;
            }

            if (text[position] != separator)
            {
                return false;
            }

            position = SkipSpace(text, position + 1);
        }

        return false;
    }

    private static int EndOfIdentifier(ReadOnlySpan<char> text, int position, char separator)
    {
        if (position == text.Length)
        {
            return position;
        }

        return text[position] == '"' ? EndOfQuoted(text, position + 1) : EndOfUnquoted(text, position, separator);
    }

    /// <summary>The end of a quoted identifier, in which two quotes stand for one; -1 when it has no end, or nothing in it.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 == text.Length || text[i + 1] != '"')
            {
                return i > start ? i + 1 : -1;
            }

            i++;
        }

        return -1;
    }

    private static int EndOfUnquoted(ReadOnlySpan<char> text, int position, char separator)
    {
        while (position < text.Length && text[position] != separator && !CharClass.IsSpace(text[position]))
        {
            if (text[position] is '"' or '`' or ']')
            {
                return -1;
            }

            position++;
        }

        return position;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && CharClass.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
