namespace Waymark.Sql;

/// <summary>Finds the line and column of an offset in a text. Lines end in LF, CRLF or CR.</summary>
public sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <summary>Reads a text's lines.</summary>
    /// <param name="text">The text.</param>
    public LineMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The line and column of an offset.</summary>
    /// <param name="offset">An offset in UTF-16 code units.</param>
    /// <returns>Line and column, both counted from 1; columns count UTF-16 code units.</returns>
    public (int Line, int Column) PositionOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
