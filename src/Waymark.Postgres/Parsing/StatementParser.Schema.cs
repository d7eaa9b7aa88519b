using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE SCHEMA and CREATE EXTENSION.</content>
internal sealed partial class StatementParser
{
    private void CreateSchema()
    {
        var place = Here;
        _cursor.Expect(Keyword.Schema);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var name = _cursor.At(Keyword.Authorization) ? null : _cursor.Identifier("a schema");
        if (_cursor.Accept(Keyword.Authorization))
        {
            var owner = RoleName();
            name ??= owner;
        }

        _builder.AddSchema(new SchemaDefinition(name!), ifNotExists, place);
        SchemaElements(name!);
    }

    /// <summary>Reads the statements that may stand in CREATE SCHEMA without semicolons: what they create is created in it.</summary>
    private void SchemaElements(string schema)
    {
        while (!_cursor.AtEnd)
        {
            if (_cursor.Word is not (Keyword.Create or Keyword.Grant))
            {
                throw _cursor.Expected("CREATE or GRANT");
            }

            var first = _cursor.Index;
            SkipElement();
            Token[] tokens = [.. _cursor.Tokens[first.._cursor.Index], new Token(_cursor.Previous.End, 0, TokenKind.End)];
            var settings = new SessionSettings { SearchPath = [schema], DefaultTablespace = _settings.DefaultTablespace };
            ScriptReader.ReadStatement(new TokenCursor(_cursor.Source, tokens), _builder, settings, []);
        }
    }

    private void SkipElement()
    {
        var depth = 0;
        do
        {
            depth += _cursor.Current.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            _cursor.Next();
        }
        while (!_cursor.AtEnd && (depth > 0 || _cursor.Word is not (Keyword.Create or Keyword.Grant)));
    }

    private void CreateExtension()
    {
        var place = Here;
        _cursor.Expect(Keyword.Extension);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var extension = new Extension(_cursor.Identifier("an extension"));
        _cursor.Accept(Keyword.With);
        while (!_cursor.AtEnd)
        {
            extension = ExtensionOption(extension);
        }

        _builder.AddExtension(extension, ifNotExists, place);
    }

    private Extension ExtensionOption(Extension extension)
    {
        switch (_cursor.Word)
        {
            case Keyword.Schema:
                _cursor.Next();
                return extension with { Schema = _cursor.Identifier("a schema") };
            case Keyword.Version:
                _cursor.Next();
                return extension with { Version = _cursor.Current.IsString ? _cursor.String() : _cursor.Label("a version") };
            case Keyword.Cascade:
                _cursor.Next();
                return extension;
            default:
                throw _cursor.Expected("SCHEMA, VERSION or CASCADE");
        }
    }

    /// <summary>Reads a role. PUBLIC is everybody; the words for the current role cannot be known here.</summary>
    private string RoleName()
    {
        if (_cursor.Word is Keyword.CurrentUser or Keyword.SessionUser or Keyword.CurrentRole && !_cursor.Current.IsQuoted)
        {
            throw _cursor.Error(SchemaCodes.Unsupported, "name the role: who will be the current one is not known");
        }

        return _cursor.Identifier("a role");
    }
}
