namespace Waymark.Sql.Scanning;

/// <summary>The places in a text that are filled at run time.</summary>
/// <param name="holes">The places, in order.</param>
internal sealed class TextHoles(IReadOnlyList<TextHole> holes)
{
    /// <summary>Whether a string that one of them stands in was read as a name or as SQL, and so was not what it will be.</summary>
    internal bool WereRead { get; private set; }

    /// <summary>Notes that a string constant is read.</summary>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    internal void NoteRead(int start, int end)
    {
        var (low, high) = (0, holes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holes[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        WereRead |= low < holes.Count && holes[low].Start < end;
    }
}
