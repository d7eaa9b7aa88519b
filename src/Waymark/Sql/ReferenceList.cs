using System.Runtime.InteropServices;
using Waymark.Sql.Scanning;

namespace Waymark.Sql;

/// <summary>
/// The references and diagnostics that a scan found, in the order of the text. Made to be used again: clearing it keeps
/// its memory, so that scanning allocates nothing once it has grown.
/// </summary>
public sealed class ReferenceList
{
    private readonly List<Reference> _references = new(32);
    private readonly List<DecodedText> _decoded = [];
    private readonly List<SqlDiagnostic> _diagnostics = [];
    private readonly List<SessionEvent> _events = [];

    /// <summary>How many references there are.</summary>
    public int Count => _references.Count;

    /// <summary>The references.</summary>
    public ReadOnlySpan<Reference> References => CollectionsMarshal.AsSpan(_references);

    /// <summary>What there is to say about the text.</summary>
    public IReadOnlyList<SqlDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether a diagnostic is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>What the statements do to their session's search path, in the order of the text.</summary>
    internal ReadOnlySpan<SessionEvent> Events => CollectionsMarshal.AsSpan(_events);

    /// <summary>What one statement does to its session; default when it does nothing.</summary>
    /// <param name="statement">The statement, counted from 0.</param>
    internal SessionEvent EventOf(int statement)
    {
        var (low, high) = (0, _events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _events[middle].Statement < statement ? (middle + 1, high) : (low, middle);
        }

        return low < _events.Count && _events[low].Statement == statement ? _events[low] : default;
    }

    /// <summary>Whether a statement says what the search path is: for its session, or for the function that it creates.</summary>
    internal bool HasSearchPath { get; private set; }

    /// <summary>Forgets everything but the memory.</summary>
    public void Clear()
    {
        _references.Clear();
        _decoded.Clear();
        _diagnostics.Clear();
        _events.Clear();
        HasSearchPath = false;
        HasErrors = false;
    }

    /// <summary>Where the whole qualified name starts in the source.</summary>
    /// <param name="reference">A reference of this list.</param>
    /// <returns>An offset in UTF-16 code units.</returns>
    public int OffsetOf(in Reference reference) => ToSource(reference.Segment, reference.Start);

    /// <summary>The length of the whole qualified name in the source.</summary>
    /// <param name="reference">A reference of this list.</param>
    /// <returns>A length in UTF-16 code units.</returns>
    public int LengthOf(in Reference reference) =>
        ToSourceEnd(reference.Segment, reference.NameStart + reference.NameLength) - OffsetOf(reference);

    /// <summary>Where the name itself starts in the source: where a schema's prefix goes.</summary>
    /// <param name="reference">A reference of this list.</param>
    /// <returns>An offset in UTF-16 code units.</returns>
    public int NameOffsetOf(in Reference reference) => ToSource(reference.Segment, reference.NameStart);

    /// <summary>Where the written schema stands in the source.</summary>
    /// <param name="reference">A qualified reference of this list.</param>
    /// <returns>The range of the schema with its quotes.</returns>
    public Range SchemaRangeOf(in Reference reference) =>
        ToSource(reference.Segment, reference.SchemaStart)..ToSourceEnd(reference.Segment, reference.SchemaStart + reference.SchemaLength);

    /// <summary>The name as written, quotes included.</summary>
    /// <param name="reference">A reference of this list.</param>
    /// <param name="source">The text that was scanned.</param>
    /// <returns>A slice of the source, or of a string within it after its escapes were read.</returns>
    public ReadOnlySpan<char> NameTextOf(in Reference reference, ReadOnlySpan<char> source) =>
        TextOf(reference.Segment, source).Slice(reference.NameStart, reference.NameLength);

    /// <summary>The schema as written, quotes included; empty when none is.</summary>
    /// <param name="reference">A reference of this list.</param>
    /// <param name="source">The text that was scanned.</param>
    /// <returns>A slice of the source, or of a string within it after its escapes were read.</returns>
    public ReadOnlySpan<char> SchemaTextOf(in Reference reference, ReadOnlySpan<char> source) =>
        TextOf(reference.Segment, source).Slice(reference.SchemaStart, reference.SchemaLength);

    /// <summary>Adds a reference.</summary>
    /// <param name="reference">The reference.</param>
    internal void Add(in Reference reference)
    {
        _references.Add(reference);
        HasSearchPath |= reference.Has(ReferenceTraits.SearchPath);
    }

    /// <summary>Adds what a statement does to its session's search path.</summary>
    /// <param name="value">The event.</param>
    internal void Add(SessionEvent value) => _events.Add(value);

    /// <summary>Says more about a reference.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="traits">What to add.</param>
    internal void AddTraits(int index, ReferenceTraits traits) =>
        _references[index] = _references[index] with { Traits = _references[index].Traits | traits };

    /// <summary>Adds a text that was decoded from a string constant.</summary>
    /// <param name="text">The text and where it came from.</param>
    /// <returns>Its segment.</returns>
    internal int AddSegment(DecodedText text)
    {
        _decoded.Add(text);
        return _decoded.Count;
    }

    /// <summary>The places of a segment that are filled at run time; null when it has none.</summary>
    internal TextHoles? HolesOf(int segment) => segment == 0 ? null : _decoded[segment - 1].Holes;

    /// <summary>Adds a diagnostic.</summary>
    /// <param name="severity">How grave it is.</param>
    /// <param name="code">Its code.</param>
    /// <param name="segment">The segment that the offset counts in.</param>
    /// <param name="offset">Where.</param>
    /// <param name="message">What to say.</param>
    internal void Report(DiagnosticSeverity severity, string code, int segment, int offset, string message)
    {
        _diagnostics.Add(new SqlDiagnostic(severity, code, ToSource(segment, offset), message));
        HasErrors |= severity == DiagnosticSeverity.Error;
    }

    /// <summary>How much there is now: a mark to go back to with <see cref="Restore"/>.</summary>
    internal ReferenceListMark Mark() => new(_references.Count, _decoded.Count, _diagnostics.Count, HasErrors);

    /// <summary>Removes what was added after a mark, where a reading of the text was tried and given up.</summary>
    /// <param name="mark">The mark.</param>
    internal void Restore(in ReferenceListMark mark)
    {
        _references.RemoveRange(mark.References, _references.Count - mark.References);
        _decoded.RemoveRange(mark.Segments, _decoded.Count - mark.Segments);
        _diagnostics.RemoveRange(mark.Diagnostics, _diagnostics.Count - mark.Diagnostics);
        HasErrors = mark.HasErrors;
    }

    /// <summary>Puts the references into the order of the text; a few constructs report a name after a later one.</summary>
    internal void Order()
    {
        for (var i = 1; i < _references.Count; i++)
        {
            if (OffsetOf(References[i - 1]) > OffsetOf(References[i]))
            {
                MoveBack(i);
            }
        }
    }

    private void MoveBack(int index)
    {
        var reference = _references[index];
        var to = index;
        while (to > 0 && OffsetOf(References[to - 1]) > OffsetOf(reference))
        {
            _references[to] = _references[to - 1];
            to--;
        }

        _references[to] = reference;
    }

    /// <summary>Where a position of a segment stands in the source.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="offset">The position in it.</param>
    /// <returns>An offset in the source.</returns>
    internal int ToSource(int segment, int offset) => segment == 0 ? offset : _decoded[segment - 1].SourceOffsets[offset];

    /// <summary>Where a stretch of a segment ends in the source: after the spelling of its last character.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="end">The end of the stretch, exclusive.</param>
    /// <returns>An offset in the source.</returns>
    internal int ToSourceEnd(int segment, int end) => segment == 0 || end == 0 ? ToSource(segment, end) : _decoded[segment - 1].SourceEnds[end - 1];

    private ReadOnlySpan<char> TextOf(int segment, ReadOnlySpan<char> source) => segment == 0 ? source : _decoded[segment - 1].Text;
}
