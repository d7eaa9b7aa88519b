using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Waymark.Sql;

/// <summary>Sixteen characters of a text, looked at together: most words and delimited identifiers are shorter.</summary>
internal readonly struct CharBlock
{
    /// <summary>How many characters a block has.</summary>
    internal const int Length = 16;

    private const byte CaseBit = 0x20;

    /// <summary>The characters; one beyond Latin-1 is 255, which is no ASCII character either.</summary>
    private readonly Vector128<byte> _characters;

    private CharBlock(Vector128<byte> characters) => _characters = characters;

    /// <summary>Whether a text goes on for a whole block.</summary>
    internal static bool Fits(ReadOnlySpan<char> text, int position) => text.Length - position >= Length;

    /// <summary>Reads a block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the block starts; <see cref="Fits"/> has to hold.</param>
    internal static CharBlock Read(ReadOnlySpan<char> text, int position)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.Slice(position, Length)));
        return new CharBlock(Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, Length / 2)));
    }

    /// <summary>How many characters from the first on may continue an unquoted identifier (PostgreSQL manual, 4.1.1).</summary>
    internal int IdentifierLength
    {
        get
        {
            var parts = InRange(_characters | Vector128.Create(CaseBit), (byte)'a', (byte)'z')
                | InRange(_characters, (byte)'0', (byte)'9')
                | Vector128.Equals(_characters, Vector128.Create((byte)'_'))
                | Vector128.Equals(_characters, Vector128.Create((byte)'$'))
                | _characters;
            return BitOperations.TrailingZeroCount(~parts.ExtractMostSignificantBits());
        }
    }

    /// <summary>The key word that the first characters spell, of which there are less than <see cref="Length"/>.</summary>
    internal Keyword KeywordOf(int length) =>
        KeywordTable.Find((_characters | Vector128.Create(CaseBit)) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)));

    /// <summary>Where an ASCII character stands first; <see cref="Length"/> or more when it does not.</summary>
    internal int IndexOf(char character) =>
        BitOperations.TrailingZeroCount(Vector128.Equals(_characters, Vector128.Create((byte)character)).ExtractMostSignificantBits() | (1u << Length));

    /// <summary>Subtracting wraps what is less than the least beyond what is greater than the most.</summary>
    private static Vector128<byte> InRange(Vector128<byte> characters, byte least, byte most) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create(least), Vector128.Create((byte)(most - least)));
}
