namespace Waymark.Sql.Scanning;

/// <summary>The places in a text that are filled at run time.</summary>
/// <param name="holes">The places, in order.</param>
internal sealed class TextHoles(IReadOnlyList<TextHole> holes)
{
    /// <summary>Whether a string that one of them stands in was read as a name or as SQL, and so was not what it will be.</summary>
    internal bool WereRead { get; private set; }

    /// <summary>Whether any query or statement may be put in at a position.</summary>
    /// <param name="start">The position in the text.</param>
    internal bool TakesQuery(int start)
    {
        var index = FirstAfter(start);
        if (index == holes.Count || holes[index].Start != start || holes[index].Kind is not (HoleKind.Raw or HoleKind.Statements))
        {
            return false;
        }

        holes[index].Use.Note(TextSyntax.Statements);
        return true;
    }

    /// <summary>Notes that a string constant is read.</summary>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    internal void NoteRead(int start, int end)
    {
        var first = FirstAfter(start);
        WereRead |= first < holes.Count && holes[first].Start < end;
    }

    /// <summary>The first place that ends after a position.</summary>
    private int FirstAfter(int start)
    {
        var (low, high) = (0, holes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holes[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
