namespace Waymark.Sql;

/// <summary>Finds the key word that a span of text spells, without regard to case and without allocating.</summary>
public static class KeywordTable
{
    private const int Slots = 2048;
    private const int LongestWord = 24;

    private static readonly string[] Spellings = new string[KeywordList.Words.Length + 1];
    private static readonly KeywordClass[] Classes = new KeywordClass[KeywordList.Words.Length + 1];
    private static readonly ushort[] Table = BuildTable();

    /// <summary>The key word that the text spells.</summary>
    /// <param name="text">An unquoted identifier.</param>
    /// <returns>The key word, or <see cref="Keyword.NoKeyword"/>.</returns>
    public static Keyword Find(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestWord)
        {
            return Keyword.NoKeyword;
        }

        var table = Table;
        for (var slot = Hash(text); ; slot = (slot + 1) & (Slots - 1))
        {
            var candidate = table[slot];
            if (candidate == 0 || Spells(text, Spellings[candidate]))
            {
                return (Keyword)candidate;
            }
        }
    }

    /// <summary>How far a key word may serve as a name.</summary>
    /// <param name="keyword">The key word.</param>
    /// <returns>Its class; <see cref="KeywordClass.None"/> for <see cref="Keyword.NoKeyword"/>.</returns>
    public static KeywordClass ClassOf(Keyword keyword) => Classes[(int)keyword];

    /// <summary>The key word in lower case.</summary>
    /// <param name="keyword">The key word.</param>
    /// <returns>Its spelling; empty for <see cref="Keyword.NoKeyword"/>.</returns>
    public static string SpellingOf(Keyword keyword) => Spellings[(int)keyword];

    private static bool Spells(ReadOnlySpan<char> text, string word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (ToLowerAscii(text[i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var first = ToLowerAscii(text[0]);
        var second = ToLowerAscii(text[1]);
        var middle = ToLowerAscii(text[text.Length >> 1]);
        var last = ToLowerAscii(text[^1]);
        var hash = (uint)((first * 31) + (second * 1031) + (middle * 8209) + (last * 257) + (text.Length * 4099));
        return (int)((hash * 2654435769u) >> 21);
    }

    private static int ToLowerAscii(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c;

    private static ushort[] BuildTable()
    {
        var table = new ushort[Slots];
        Spellings[0] = string.Empty;
        for (var i = 1; i < Spellings.Length; i++)
        {
            var entry = KeywordList.Words[i - 1];
            Spellings[i] = entry[1..];
            Classes[i] = ClassOfLetter(entry[0]);
            var slot = Hash(Spellings[i]);
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (Slots - 1);
            }

            table[slot] = (ushort)i;
        }

        return table;
    }

    private static KeywordClass ClassOfLetter(char letter) => letter switch
    {
        'R' => KeywordClass.Reserved,
        'T' => KeywordClass.TypeOrFunctionName,
        'C' => KeywordClass.ColumnName,
        'U' => KeywordClass.Unreserved,
        _ => KeywordClass.None,
    };
}
