namespace Waymark.Sql;

/// <summary>Reads and compares identifiers as they are spelt in SQL text, without allocating where the spelling is plain.</summary>
internal static class IdentifierText
{
    /// <summary>Whether two spelt identifiers are the same name to PostgreSQL: unquoted ones are folded to lower case.</summary>
    internal static bool SameName(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var leftQuoted = IsDelimited(left);
        var rightQuoted = IsDelimited(right);
        return !IsPlain(left) || !IsPlain(right) ? Fold(left) == Fold(right) : SamePlain(Inner(left), leftQuoted, Inner(right), rightQuoted);
    }

    /// <summary>A hash that is the same for all spellings of one name.</summary>
    internal static int Hash(ReadOnlySpan<char> spelling)
    {
        var quoted = IsDelimited(spelling);
        var text = IsPlain(spelling) ? Inner(spelling) : Unquote(spelling);
        var hash = 17u;
        foreach (var c in text)
        {
            hash = (hash * 31) + (!quoted && char.IsAsciiLetterUpper(c) ? (uint)c | 0x20 : c);
        }

        return (int)hash;
    }

    /// <summary>The value of a spelt identifier, unquoted ones in lower case.</summary>
    internal static string Fold(ReadOnlySpan<char> spelling) => IsDelimited(spelling) ? Unquote(spelling) : ToLowerAscii(spelling);

    /// <summary>Folds a spelt identifier into a buffer that is long enough for it.</summary>
    /// <returns>The folded name: a slice of the buffer, or of the spelling itself.</returns>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> spelling, Span<char> buffer)
    {
        if (IsDelimited(spelling))
        {
            return IsPlain(spelling) ? Inner(spelling) : Unquote(spelling);
        }

        if (!HasUpperCase(spelling))
        {
            return spelling;
        }

        if (spelling.Length > buffer.Length)
        {
            return ToLowerAscii(spelling);
        }

        for (var i = 0; i < spelling.Length; i++)
        {
            buffer[i] = char.IsAsciiLetterUpper(spelling[i]) ? (char)(spelling[i] | 0x20) : spelling[i];
        }

        return buffer[..spelling.Length];
    }

    /// <summary>The value of a spelt identifier, its case kept.</summary>
    internal static string Unquote(ReadOnlySpan<char> spelling)
    {
        if (!IsDelimited(spelling))
        {
            return spelling.ToString();
        }

        if (spelling[0] is 'U' or 'u' && spelling.Length > 1 && spelling[1] == '&')
        {
            return UnicodeEscapes.Decode(Undouble(spelling[3..^1], '"'));
        }

        return Undouble(spelling[1..^1], spelling[^1]);
    }

    /// <summary>Whether the identifier is spelt with quotes of any kind.</summary>
    internal static bool IsDelimited(ReadOnlySpan<char> spelling) => spelling.Length > 1 && spelling[^1] is '"' or '`' or ']';

    private static bool HasUpperCase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<char> spelling) =>
        !IsDelimited(spelling) || (spelling[0] == '"' && spelling[1..^1].IndexOf('"') < 0);

    private static ReadOnlySpan<char> Inner(ReadOnlySpan<char> spelling) => IsDelimited(spelling) ? spelling[1..^1] : spelling;

    private static bool SamePlain(ReadOnlySpan<char> left, bool leftQuoted, ReadOnlySpan<char> right, bool rightQuoted)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var l = !leftQuoted && char.IsAsciiLetterUpper(left[i]) ? left[i] | 0x20 : left[i];
            var r = !rightQuoted && char.IsAsciiLetterUpper(right[i]) ? right[i] | 0x20 : right[i];
            if (l != r)
            {
                return false;
            }
        }

        return true;
    }

    private static string Undouble(ReadOnlySpan<char> text, char quote) =>
        text.Contains(quote) ? text.ToString().Replace($"{quote}{quote}", $"{quote}", StringComparison.Ordinal) : text.ToString();

    private static string ToLowerAscii(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        }
    });
}
