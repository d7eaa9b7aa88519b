using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Diff.Parsing;

/// <summary>A file that is being read, or a statement of it with names filled in. Lines are counted only when a location is asked for.</summary>
internal sealed class SourceText
{
    private readonly SourceText? _original;
    private readonly int _start;
    private readonly IReadOnlyList<Insertion> _insertions = [];
    private LineMap? _lines;

    /// <summary>Makes a file of a source.</summary>
    internal SourceText(SqlSource source)
    {
        File = source.FileName;
        Text = source.Text;
    }

    /// <summary>Makes a statement with insertions.</summary>
    /// <param name="original">The file.</param>
    /// <param name="start">Where the statement starts in it.</param>
    /// <param name="text">The statement with its insertions.</param>
    /// <param name="insertions">What was inserted, in order.</param>
    internal SourceText(SourceText original, int start, string text, IReadOnlyList<Insertion> insertions)
    {
        (_original, _start, _insertions) = (original, start, insertions);
        File = original.File;
        Text = text;
    }

    /// <summary>The file as the user named it.</summary>
    internal string File { get; }

    /// <summary>Its text.</summary>
    internal string Text { get; }

    /// <summary>The text of the file itself.</summary>
    internal string FileText => Root.Text;

    private SourceText Root => _original is null ? this : _original.Root;

    /// <summary>Where an offset stands in the file itself.</summary>
    internal int FileOffset(int offset)
    {
        if (_original is null)
        {
            return offset;
        }

        var grown = 0;
        foreach (var insertion in _insertions)
        {
            if (insertion.Offset + grown >= offset)
            {
                break;
            }

            grown += Math.Min(insertion.Text.Length, offset - insertion.Offset - grown);
        }

        return _original.FileOffset(_start + offset - grown);
    }

    /// <summary>The place of an offset.</summary>
    internal SourceLocation LocationOf(int offset)
    {
        if (_original is not null)
        {
            return Root.LocationOf(FileOffset(offset));
        }

        _lines ??= new LineMap(Text);
        var (line, column) = _lines.PositionOf(offset);
        return new SourceLocation(File, line, column);
    }

    /// <summary>An error at an offset, to be thrown.</summary>
    internal SchemaSyntaxException ErrorAt(int offset, string code, string message) => new(LocationOf(offset), code, message);
}

/// <summary>Text that is put into a statement.</summary>
/// <param name="Offset">Where, in the statement as it was written.</param>
/// <param name="Text">What.</param>
internal readonly record struct Insertion(int Offset, string Text);
