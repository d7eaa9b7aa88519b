using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>A file that is being read. Lines are counted only when a location is asked for.</summary>
internal sealed class SourceText
{
    private LineMap? _lines;

    /// <summary>Makes a file of a source.</summary>
    internal SourceText(SqlSource source)
    {
        File = source.FileName;
        Text = source.Text;
    }

    /// <summary>The file as the user named it.</summary>
    internal string File { get; }

    /// <summary>Its text.</summary>
    internal string Text { get; }

    /// <summary>The place of an offset.</summary>
    internal SourceLocation LocationOf(int offset)
    {
        _lines ??= new LineMap(Text);
        var (line, column) = _lines.PositionOf(offset);
        return new SourceLocation(File, line, column);
    }

    /// <summary>An error at an offset, to be thrown.</summary>
    internal SchemaSyntaxException ErrorAt(int offset, string code, string message) => new(LocationOf(offset), code, message);
}
