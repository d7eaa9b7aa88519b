using System.Numerics;
using System.Runtime.CompilerServices;

namespace Waymark.Sql;

/// <summary>
/// A stretch of a text whose characters are classed all at once, so that where a gap or a word ends is a matter of counting bits.
/// Skipping a gap moves it on; what is asked then is about the place that was skipped to.
/// </summary>
internal struct CharWindow
{
    /// <summary>How many characters it covers: as many as a number has bits.</summary>
    private const int Length = 64;

    private int _start;
    private ulong _words;
    private ulong _spaces;
    private ulong _quotes;

    /// <summary>Looks at a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    internal CharWindow(ReadOnlySpan<char> text, int start) => Read(text, start);

    /// <summary>Skips white space.</summary>
    /// <param name="text">The text that the window was made of.</param>
    /// <param name="position">Where it may start.</param>
    /// <returns>The first position from there on at which none stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SkipSpace(ReadOnlySpan<char> text, int position)
    {
        while (true)
        {
            if ((uint)(position - _start) >= Length)
            {
                Read(text, position);
            }

            position += BitOperations.TrailingZeroCount(~(_spaces >> (position - _start)));
            if (position - _start < Length)
            {
                return position;
            }
        }
    }

    /// <summary>Where a word ends.</summary>
    /// <param name="text">The text that the window was made of.</param>
    /// <param name="start">Where the word starts: a position that was skipped to.</param>
    /// <returns>Its end; less where it is longer than the window.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + BitOperations.TrailingZeroCount(~(_words >> (start - _start)));
        if (end - _start < Length)
        {
            return end;
        }

        Read(text, start);
        return start + BitOperations.TrailingZeroCount(~_words);
    }

    /// <summary>Where the first quote after another one stands.</summary>
    /// <param name="text">The text that the window was made of.</param>
    /// <param name="start">Where that one stands: a position that was skipped to.</param>
    /// <returns>Where the next one stands; -1 when none is near.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int NextQuote(ReadOnlySpan<char> text, int start)
    {
        var quotes = _quotes >> (start - _start) >> 1;
        if (quotes == 0)
        {
            Read(text, start);
            quotes = _quotes >> 1;
        }

        return quotes == 0 ? -1 : start + 1 + BitOperations.TrailingZeroCount(quotes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Read(ReadOnlySpan<char> text, int start)
    {
        var (words, spaces, quotes) = (0UL, 0UL, 0UL);
        for (var at = 0; at < Length && start + at < text.Length; at += CharBlock.Length)
        {
            var block = CharBlock.Read(text, start + at);
            words |= (ulong)block.Words << at;
            spaces |= (ulong)block.Spaces << at;
            quotes |= (ulong)block.Quotes << at;
        }

        (_start, _words, _spaces, _quotes) = (start, words, spaces, quotes);
    }
}
