using Waymark.Sql;

namespace Waymark.Diff.Parsing;

/// <summary>The annotations of renames in a file.</summary>
internal sealed class RenameAnnotations
{
    private readonly string _text;
    private readonly List<RenameAnnotation> _all = [];
    private readonly LexerOptions _options;
    private int _next;

    private RenameAnnotations(string text, LexerOptions options)
    {
        _text = text;
        _options = options;
    }

    /// <summary>Finds the annotations of a file.</summary>
    internal static RenameAnnotations Find(SourceText source, IAnnotationNames names)
    {
        var found = new RenameAnnotations(source.Text, names.LexerOptions);
        if (!source.Text.Contains(RenameAnnotation.Mark, StringComparison.Ordinal))
        {
            return found;
        }

        var lexer = new SqlLexer(source.Text, names.LexerOptions | LexerOptions.Comments);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Comment && RenameAnnotation.Read(source, token, names) is { } annotation)
            {
                found._all.Add(annotation);
            }
        }

        return found;
    }

    /// <summary>The annotations of the next statement: those before it, in it, and behind it on its last line.</summary>
    internal List<RenameAnnotation> Of(SqlStatement statement)
    {
        var end = EndOfLine(statement.End);
        var annotations = new List<RenameAnnotation>();
        for (; _next < _all.Count && _all[_next].Offset < end; _next++)
        {
            annotations.Add(_all[_next]);
        }

        return annotations;
    }

    /// <summary>Refuses annotations that stand where nothing can be renamed.</summary>
    internal void RefuseUnused()
    {
        if (_all.Find(a => !a.IsUsed) is { } unused)
        {
            throw unused.Error("nothing that can be renamed stands here");
        }
    }

    /// <summary>Where the line ends, or the next statement begins on it.</summary>
    private int EndOfLine(int offset)
    {
        var lexer = new SqlLexer(_text, _options, offset);
        lexer.Read(out var next);
        var newline = _text.AsSpan(offset).IndexOfAny('\n', '\r');
        var line = newline < 0 ? _text.Length : offset + newline;
        return Math.Min(line, next.Offset);
    }
}
