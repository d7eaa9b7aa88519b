using Waymark.Sql.Scanning;

namespace Waymark.Sql;

/// <summary>A text that is spelt differently in the source: the value of a string constant with escapes, or of several pieces.</summary>
/// <param name="Text">The text.</param>
/// <param name="SourceOffsets">
/// For each character of the text, and for its end, where its spelling starts in the source: one entry more than there are characters.
/// </param>
/// <param name="SourceEnds">For each character of the text, where its spelling ends in the source, exclusive.</param>
internal sealed record DecodedText(string Text, int[] SourceOffsets, int[] SourceEnds)
{
    /// <summary>The places in it that are filled at run time; null when all of it is constant.</summary>
    internal TextHoles? Holes { get; init; }
}
