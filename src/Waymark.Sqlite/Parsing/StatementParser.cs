using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <summary>Reads one statement, by SQLite's grammar, and declares what it says.</summary>
internal sealed partial class StatementParser
{
    private readonly TokenCursor _cursor;
    private readonly SchemaBuilder _builder;
    private readonly List<RenameAnnotation> _annotations;
    private readonly RenameTargets _renames = new();

    internal StatementParser(TokenCursor cursor, SchemaBuilder builder, List<RenameAnnotation> annotations)
    {
        _cursor = cursor;
        _builder = builder;
        _annotations = annotations;
    }

    /// <summary>Reads the statement.</summary>
    internal void Parse()
    {
        ParseStatement();
        _cursor.ExpectEnd();
        foreach (var rename in _renames.Apply(_annotations, _cursor.Source, _cursor.Tokens[^1].Offset))
        {
            _builder.AddRename(rename);
        }
    }

    private void ParseStatement()
    {
        switch (_cursor.Word)
        {
            case Keyword.Create:
                ParseCreate();
                break;
            case Keyword.Alter:
                ParseAlter();
                break;
            case Keyword.Begin or Keyword.Commit or Keyword.End:
                ParseTransaction();
                break;
            default:
                ParseOther();
                break;
        }
    }

    private void ParseCreate()
    {
        var start = _cursor.Here;
        _cursor.Next();
        RefuseTemporary();
        var unique = _cursor.Accept(Keyword.Unique);
        switch (_cursor.Word)
        {
            case Keyword.Index:
                ParseIndex(unique, start);
                break;
            case Keyword.Table when !unique:
                ParseTable(start);
                break;
            case Keyword.View when !unique:
                ParseView(start);
                break;
            case Keyword.Trigger when !unique:
                ParseTrigger(start);
                break;
            default:
                ParseVirtualTable(start);
                break;
        }
    }

    private void RefuseTemporary()
    {
        if (_cursor.Word is Keyword.Temp or Keyword.Temporary)
        {
            throw _cursor.Error(SchemaCodes.Unsupported, "a temporary object lasts as long as its connection and is no part of a schema");
        }
    }

    // The shell writes transactions around what it dumps.
    private void ParseTransaction()
    {
        var begins = _cursor.At(Keyword.Begin);
        _cursor.Next();
        if (begins && !_cursor.AcceptWord("deferred") && !_cursor.AcceptWord("immediate"))
        {
            _cursor.AcceptWord("exclusive");
        }

        _cursor.Accept(Keyword.Transaction);
    }

    private void ParseOther()
    {
        if (_cursor.AtWord("pragma"))
        {
            ParsePragma();
            return;
        }

        var word = _cursor.TextOf(_cursor.Current).ToString().ToUpperInvariant();
        throw word switch
        {
            "SELECT" or "VALUES" or "WITH" or "EXPLAIN" or "INSERT" or "REPLACE" or "UPDATE" or "DELETE" =>
                _cursor.Error(SchemaCodes.NotASchemaStatement, $"{word} is about rows; a schema has none"),
            "DROP" => _cursor.Error(SchemaCodes.NotASchemaStatement, "a schema says what is to be; leave out what is to be dropped"),
            "ANALYZE" or "ATTACH" or "DETACH" or "REINDEX" or "RELEASE" or "ROLLBACK" or "SAVEPOINT" or "VACUUM" =>
                _cursor.Error(SchemaCodes.NotASchemaStatement, $"{word} declares nothing"),
            _ => _cursor.Expected("a statement"),
        };
    }

    // It is the connection's setting, and what the shell's dumps start with.
    private void ParsePragma()
    {
        var start = _cursor.Here;
        _cursor.Next();
        if (!_cursor.AcceptWord("foreign_keys"))
        {
            throw start.Error(SchemaCodes.NotASchemaStatement, "PRAGMA sets what is no part of a schema");
        }

        if (_cursor.Accept(TokenKind.EqualsSign))
        {
            _cursor.Next();
        }
    }

    private void ParseAlter()
    {
        var start = _cursor.Here;
        _cursor.Next();
        _cursor.Expect(Keyword.Table);
        var table = _cursor.ObjectName("a table");
        if (!_cursor.Accept(Keyword.Add))
        {
            throw start.Error(SchemaCodes.NotASchemaStatement, "a schema says what is to be; of ALTER TABLE only ADD COLUMN declares something");
        }

        _cursor.Accept(Keyword.Column);
        var first = _cursor.Index;
        var draft = new TableDraft(table);
        ReadColumn(draft);
        AddPart(RenameKinds.Column, table, draft.Columns[0].Name, first);
        _builder.AddColumn(table, draft, start);
    }

    private void AddPart(string kind, Name owner, string name, int firstToken) => _renames.AddPart(
        kind, owner.AsObject, name, _cursor.Tokens[firstToken].Offset, _cursor.Previous.End);
}
