using System.Runtime.Intrinsics;

namespace Waymark.Sql;

/// <summary>Finds the key word that a span of text spells, without regard to case and without allocating.</summary>
public static class KeywordTable
{
    private const int Slots = 2048;
    private const int LongestWord = 24;

    private static readonly string[] Spellings = new string[KeywordList.Words.Length + 1];
    private static readonly KeywordClass[] Classes = new KeywordClass[KeywordList.Words.Length + 1];
    private static readonly ushort[] Table = BuildTable();

    /// <summary>The spelling of each key word of less than <see cref="CharBlock.Length"/> characters, each with its case bit set, zeros after it.</summary>
    private static readonly Vector128<byte>[] Blocks = BuildBlocks();

    private static readonly ushort[] BlockTable = BuildBlockTable();

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

    /// <summary>The key word that a block of characters spells.</summary>
    /// <param name="word">The characters of the word, each with its case bit set, zeros after it; the last is zero.</param>
    /// <returns>The key word, or <see cref="Keyword.NoKeyword"/>.</returns>
    internal static Keyword Find(Vector128<byte> word)
    {
        var (table, blocks) = (BlockTable, Blocks);
        for (var slot = Hash(word); ; slot = (slot + 1) & (Slots - 1))
        {
            var candidate = table[slot];
            if (candidate == 0 || blocks[candidate] == word)
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

    private static int Hash(Vector128<byte> word)
    {
        var halves = word.AsUInt64();
        return (int)(((halves.GetElement(0) * 0x9E3779B97F4A7C15) ^ (halves.GetElement(1) * 0xC2B2AE3D27D4EB4F)) >> 53);
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

    private static Vector128<byte>[] BuildBlocks()
    {
        var blocks = new Vector128<byte>[Spellings.Length];
        Span<byte> characters = stackalloc byte[CharBlock.Length];
        for (var i = 1; i < blocks.Length; i++)
        {
            characters.Clear();
            for (var at = 0; at < Spellings[i].Length && Spellings[i].Length < CharBlock.Length; at++)
            {
                characters[at] = (byte)(Spellings[i][at] | 0x20);
            }

            blocks[i] = Vector128.Create<byte>(characters);
        }

        return blocks;
    }

    private static ushort[] BuildBlockTable()
    {
        var table = new ushort[Slots];
        for (var i = 1; i < Blocks.Length; i++)
        {
            var slot = Hash(Blocks[i]);
            while (table[slot] != 0 && Blocks[i] != default)
            {
                slot = (slot + 1) & (Slots - 1);
            }

            table[slot] = Blocks[i] == default ? table[slot] : (ushort)i;
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
