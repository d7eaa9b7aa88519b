using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>The annotations of renames in a file.</summary>
internal sealed class RenameAnnotations
{
    private readonly string _text;
    private readonly List<RenameAnnotation> _all = [];
    private int _next;

    private RenameAnnotations(string text) => _text = text;

    /// <summary>Finds the annotations of a file.</summary>
    internal static RenameAnnotations Find(SourceText source)
    {
        var found = new RenameAnnotations(source.Text);
        if (!source.Text.Contains(RenameAnnotation.Mark, StringComparison.Ordinal))
        {
            return found;
        }

        var lexer = new SqlLexer(source.Text, LexerOptions.PostgreSql | LexerOptions.Comments);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Comment && RenameAnnotation.Read(source, token) is { } annotation)
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
        var lexer = new SqlLexer(_text, LexerOptions.PostgreSql, offset);
        lexer.Read(out var next);
        var newline = _text.AsSpan(offset).IndexOfAny('\n', '\r');
        var line = newline < 0 ? _text.Length : offset + newline;
        return Math.Min(line, next.Offset);
    }
}
