namespace Waymark.Sql.Scanning;

/// <summary>A text that an expression builds from constants and, in between, from values that only the run time knows.</summary>
/// <param name="list">Knows where the segments' positions are in the source.</param>
/// <param name="isName">Whether it is a name; otherwise it is SQL.</param>
internal sealed class BuiltText(ReferenceList list, bool isName)
{
    private readonly DecodedTextBuilder _text = new(list);
    private readonly List<TextHole> _holes = [];
    private readonly List<int> _seams = [];

    /// <summary>The places that are filled at run time, in order.</summary>
    internal IReadOnlyList<TextHole> Holes => _holes;

    /// <summary>Where pieces start in the source; no edit may reach across such a place.</summary>
    internal IReadOnlyList<int> Seams => _seams;

    /// <summary>Whether constants make up any of the text.</summary>
    internal bool HasConstants { get; private set; }

    /// <summary>Whether the run time may put in any text.</summary>
    internal bool HasRaw => _holes.Exists(static hole => hole.Kind == HoleKind.Raw);

    /// <summary>Whether SQL that calls say is put in.</summary>
    internal bool HasStatements => _holes.Exists(static hole => hole.Kind == HoleKind.Statements);

    /// <summary>Adds a constant.</summary>
    internal void Add(StringValue value)
    {
        _seams.Add(list.ToSource(value.Segment, value.Start));
        for (var i = value.Start; i < value.Sql.Length; i++)
        {
            _text.Append(value.Sql[i], list.ToSource(value.Segment, i), list.ToSourceEnd(value.Segment, i + 1));
        }

        HasConstants |= value.Sql.Length > value.Start;
    }

    /// <summary>Adds the places where the pieces of another text start, whose characters are added one by one.</summary>
    internal void AddSeams(BuiltText other) => _seams.AddRange(other._seams);

    /// <summary>Adds one character of a constant.</summary>
    internal void Add(DecodedText text, int index)
    {
        HasConstants = true;
        _text.Append(text.Text[index], text.SourceOffsets[index], text.SourceEnds[index]);
    }

    /// <summary>Adds a place that is filled at run time.</summary>
    /// <param name="kind">What it can be filled with.</param>
    /// <param name="sourceStart">Where what fills it starts in the source.</param>
    /// <param name="sourceEnd">Where that ends, exclusive.</param>
    /// <param name="use">The parameter that fills it, if one does.</param>
    internal void AddHole(HoleKind kind, int sourceStart, int sourceEnd, in ParameterUse use)
    {
        var start = _text.Length;
        _text.Append(Placeholder(kind), sourceStart, sourceEnd);
        _holes.Add(new TextHole(kind, start, _text.Length, sourceStart, sourceEnd, use));
        _seams.Add(sourceStart);
        _seams.Add(sourceEnd);
    }

    /// <summary>Makes the text, placeholders included.</summary>
    /// <param name="sourceEnd">Where the expression ends in the source.</param>
    internal DecodedText Build(int sourceEnd) => _text.Build(sourceEnd) with { Holes = new TextHoles(_holes) };

    private string Placeholder(HoleKind kind) => isName ? "%" : kind == HoleKind.Literal ? "'%'" : "\"%\"";
}
