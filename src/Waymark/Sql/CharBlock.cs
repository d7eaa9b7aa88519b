using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Waymark.Sql;

/// <summary>Sixteen characters of a text, looked at together. What it says of each is a bit, the first character's the lowest.</summary>
internal readonly struct CharBlock
{
    /// <summary>How many characters a block has.</summary>
    internal const int Length = 16;

    private const byte CaseBit = 0x20;

    /// <summary>The characters; one beyond Latin-1 is 255, which is no ASCII character either.</summary>
    private readonly Vector128<byte> _characters;

    private CharBlock(Vector128<byte> characters) => _characters = characters;

    /// <summary>Which of the characters may continue an unquoted identifier (PostgreSQL manual, 4.1.1).</summary>
    internal uint Words
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var parts = InRange(_characters | Vector128.Create(CaseBit), (byte)'a', (byte)'z')
                | InRange(_characters, (byte)'0', (byte)'9')
                | Equal('_')
                | Equal('$')
                | _characters;
            return parts.ExtractMostSignificantBits();
        }
    }

    /// <summary>Which of the characters separate tokens.</summary>
    internal uint Spaces
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (InRange(_characters, (byte)'\t', (byte)'\r') | Equal(' ')).ExtractMostSignificantBits();
    }

    /// <summary>Which of the characters are quotes, single or double.</summary>
    internal uint Quotes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Equal('"') | Equal('\'')).ExtractMostSignificantBits();
    }

    /// <summary>Reads a block.</summary>
    /// <param name="text">The text; what is missing at its end is taken for NUL.</param>
    /// <param name="position">Where the block starts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CharBlock Read(ReadOnlySpan<char> text, int position) =>
        text.Length - position >= Length ? ReadWhole(text.Slice(position, Length)) : ReadRest(text[position..]);

    /// <summary>The key word that the first characters spell, of which there are less than <see cref="Length"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Keyword KeywordOf(int length) =>
        KeywordTable.Find((_characters | Vector128.Create(CaseBit)) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static CharBlock ReadWhole(ReadOnlySpan<char> text)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        return new CharBlock(Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, Length / 2)));
    }

    private static CharBlock ReadRest(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[Length];
        padded.Clear();
        text.CopyTo(padded);
        return ReadWhole(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Equal(char character) => Vector128.Equals(_characters, Vector128.Create((byte)character));

    /// <summary>Subtracting wraps what is less than the least beyond what is greater than the most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InRange(Vector128<byte> characters, byte least, byte most) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create(least), Vector128.Create((byte)(most - least)));
}
