namespace Waymark.Sql.Scanning;

/// <summary>A place in a <see cref="BuiltText"/> that is filled at run time. A placeholder stands there.</summary>
/// <param name="Kind">What it can be filled with.</param>
/// <param name="Start">Where the placeholder starts in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="SourceStart">Where what fills it starts in the source.</param>
/// <param name="SourceEnd">Where that ends, exclusive.</param>
/// <param name="Use">The parameter that fills it, if one does.</param>
internal readonly record struct TextHole(HoleKind Kind, int Start, int End, int SourceStart, int SourceEnd, ParameterUse Use)
{
    /// <summary>Whether a stretch of the source has to do with it.</summary>
    internal bool Overlaps(int sourceStart, int sourceEnd) => sourceStart < SourceEnd && SourceStart < sourceEnd;
}
