using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>Reads a file statement by statement.</summary>
internal sealed class ScriptReader
{
    private readonly SourceText _source;
    private readonly SchemaBuilder _builder;
    private readonly RenameAnnotations? _annotations;

    internal ScriptReader(SourceText source, SchemaBuilder builder, bool readsAnnotations)
    {
        _source = source;
        _builder = builder;
        _annotations = readsAnnotations ? RenameAnnotations.Find(source, AnnotationNames.Instance) : null;
    }

    /// <summary>Reads the whole file.</summary>
    internal void Read()
    {
        var buffer = new TokenBuffer();
        var reader = new StatementReader(_source.Text, LexerOptions.Sqlite);
        while (reader.Read(buffer, out var statement))
        {
            RefuseInvalidTokens(buffer.Tokens);
            var cursor = new TokenCursor(_source, buffer.Tokens.ToArray());
            new StatementParser(cursor, _builder, _annotations?.Of(statement) ?? []).Parse();
        }

        _annotations?.RefuseUnused();
    }

    private void RefuseInvalidTokens(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Invalid)
            {
                throw InvalidToken(token);
            }
        }
    }

    private static string Describe(ReadOnlySpan<char> text) =>
        char.IsControl(text[0]) ? $"the character U+{(int)text[0]:X4}" : $"the character \"{text}\"";

    private SchemaSyntaxException InvalidToken(in Token token)
    {
        var text = token.TextOf(_source.Text);
        var isOpen = text[0] is '\'' or '"' or '`' or '[' or '/' || text.Length > 1;
        return isOpen
            ? _source.ErrorAt(token.Offset, DiagnosticCodes.Unterminated, "a string, a quoted identifier or a comment has no end")
            : _source.ErrorAt(token.Offset, DiagnosticCodes.InvalidCharacter, $"{Describe(text)} starts no token");
    }
}
