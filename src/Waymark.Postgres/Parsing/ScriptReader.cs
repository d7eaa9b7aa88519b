using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads a file statement by statement.</summary>
internal sealed class ScriptReader
{
    private readonly SourceText _source;
    private readonly SchemaBuilder _builder;
    private readonly SessionSettings _settings = new();
    private readonly RenameAnnotations _annotations;
    private readonly TokenBuffer _buffer = new();

    internal ScriptReader(SourceText source, SchemaBuilder builder)
    {
        _source = source;
        _builder = builder;
        _annotations = RenameAnnotations.Find(source, AnnotationNames.Instance);
    }

    /// <summary>Reads the whole file.</summary>
    internal void Read()
    {
        for (var position = 0; position >= 0;)
        {
            position = ReadFrom(position);
        }

        _annotations.RefuseUnused();
    }

    /// <summary>Reads statements up to a line for psql, or to the end.</summary>
    /// <returns>Where to go on; -1 at the end.</returns>
    private int ReadFrom(int position)
    {
        var reader = new StatementReader(_source.Text, LexerOptions.PostgreSql, position);
        while (reader.Read(_buffer, out var statement))
        {
            var first = _buffer.Tokens[0];
            if (first.Kind == TokenKind.Invalid && _source.Text[first.Offset] == '\\')
            {
                return SkipClientLine(first.Offset);
            }

            ReadStatement(statement);
        }

        return -1;
    }

    private void ReadStatement(SqlStatement statement)
    {
        RefuseInvalidTokens(_buffer.Tokens);
        if (statement.HasData)
        {
            throw _source.ErrorAt(statement.TextOffset, SchemaCodes.NotASchemaStatement, "COPY loads data; a schema has none");
        }

        ReadStatement(new TokenCursor(_source, _buffer.Tokens.ToArray()), _builder, _settings, _annotations.Of(statement));
    }

    /// <summary>Reads one statement.</summary>
    internal static void ReadStatement(TokenCursor cursor, SchemaBuilder builder, SessionSettings settings, List<RenameAnnotation> annotations)
    {
        var qualified = settings.SearchPath is { Count: > 0 } path ? SearchPathQualifier.Qualify(cursor, path, builder) : cursor;
        new StatementParser(qualified, builder, settings, annotations).Parse();
    }

    /// <summary>Goes past what pg_dump writes for psql around its statements (<c>\restrict</c>); any other line for psql cannot be honoured.</summary>
    private int SkipClientLine(int offset)
    {
        var rest = _source.Text.AsSpan(offset);
        var length = rest.IndexOfAny('\n', '\r');
        var line = length < 0 ? rest : rest[..length];
        if (line.StartsWith("\\restrict ") || line.StartsWith("\\unrestrict "))
        {
            return length < 0 ? -1 : offset + length;
        }

        throw _source.ErrorAt(offset, SchemaCodes.Unsupported, "psql's own commands are not SQL");
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

    private SchemaSyntaxException InvalidToken(in Token token)
    {
        var text = token.TextOf(_source.Text);
        var isOpen = text[0] is '\'' or '"' or '/' || text.Length > 1;
        return isOpen
            ? _source.ErrorAt(token.Offset, DiagnosticCodes.Unterminated, "a string, a quoted identifier or a comment has no end")
            : _source.ErrorAt(token.Offset, DiagnosticCodes.InvalidCharacter, $"the character \"{text}\" starts no token");
    }
}
