using System.Text;

namespace Waymark.Sql.Scanning;

/// <summary>Puts a text together from the characters that string constants stand for, and keeps where each is spelt in the source.</summary>
/// <param name="list">Knows where the segments' positions are in the source.</param>
internal sealed class DecodedTextBuilder(ReferenceList list)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private readonly List<int> _ends = [];

    /// <summary>How many characters there are.</summary>
    internal int Length => _text.Length;

    /// <summary>Adds a character.</summary>
    /// <param name="value">The character.</param>
    /// <param name="sourceStart">Where its spelling starts in the source.</param>
    /// <param name="sourceEnd">Where its spelling ends in the source, exclusive.</param>
    internal void Append(char value, int sourceStart, int sourceEnd)
    {
        _text.Append(value);
        _offsets.Add(sourceStart);
        _ends.Add(sourceEnd);
    }

    /// <summary>Adds characters that one spelling stands for.</summary>
    internal void Append(ReadOnlySpan<char> values, int sourceStart, int sourceEnd)
    {
        foreach (var value in values)
        {
            Append(value, sourceStart, sourceEnd);
        }
    }

    /// <summary>Adds the characters that one spelling in a segment stands for.</summary>
    /// <param name="values">The characters.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="start">Where the spelling starts in the segment.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    internal void Append(ReadOnlySpan<char> values, int segment, int start, int end) =>
        Append(values, list.ToSource(segment, start), list.ToSourceEnd(segment, end));

    /// <summary>Makes the text.</summary>
    /// <param name="sourceEnd">Where the text ends in the source.</param>
    internal DecodedText Build(int sourceEnd) => new(_text.ToString(), [.. _offsets, sourceEnd], [.. _ends]);
}
