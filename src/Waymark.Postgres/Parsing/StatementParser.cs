using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads one statement by the grammar of PostgreSQL 18 and tells the builder what it declares. Each file holds a family of statements.</summary>
internal sealed partial class StatementParser
{
    private readonly TokenCursor _cursor;
    private readonly SchemaBuilder _builder;
    private readonly SessionSettings _settings;
    private readonly List<RenameAnnotation> _annotations;
    private readonly RenameTargets _renames = new();

    internal StatementParser(TokenCursor cursor, SchemaBuilder builder, SessionSettings settings, List<RenameAnnotation> annotations)
    {
        _cursor = cursor;
        _builder = builder;
        _settings = settings;
        _annotations = annotations;
    }

    private Place Here => new(_cursor.Source, _cursor.Current.Offset);

    /// <summary>Where the current token starts in the file.</summary>
    private int FileOffset => _cursor.Source.FileOffset(_cursor.Current.Offset);

    /// <summary>Where the last token ended in the file.</summary>
    private int FileEnd => _cursor.Source.FileOffset(_cursor.Previous.End);

    private Place Start => new(_cursor.Source, _cursor.Tokens[0].Offset);

    /// <summary>Reads the statement to its end.</summary>
    internal void Parse()
    {
        Statement();
        _cursor.ExpectEnd();
        foreach (var rename in _renames.Apply(_annotations, _cursor.Source, _cursor.Source.FileOffset(_cursor.Current.Offset)))
        {
            _builder.AddRename(rename);
        }
    }

    private void Statement()
    {
        switch (_cursor.Word)
        {
            case Keyword.Create:
                _cursor.Next();
                Create();
                break;
            case Keyword.Alter:
                _cursor.Next();
                Alter();
                break;
            case Keyword.Comment:
                _cursor.Next();
                Comment();
                break;
            case Keyword.Grant:
                _cursor.Next();
                Grant();
                break;
            case Keyword.Revoke:
                _cursor.Next();
                Revoke();
                break;
            default:
                Setting();
                break;
        }
    }

    private void Create()
    {
        var orReplace = _cursor.Accept(Keyword.Or, Keyword.Replace);
        RefuseTemporary();
        switch (_cursor.Word)
        {
            case Keyword.Function or Keyword.Procedure:
                CreateRoutine(orReplace);
                break;
            case Keyword.Aggregate:
                CreateAggregate(orReplace);
                break;
            case Keyword.View:
            case Keyword.Recursive when _cursor.Ahead(1).Keyword == Keyword.View:
                CreateView(orReplace);
                break;
            case Keyword.Trigger:
            case Keyword.Constraint when _cursor.Ahead(1).Keyword == Keyword.Trigger:
                CreateTrigger(orReplace);
                break;
            default:
                CreateOther(orReplace);
                break;
        }
    }

    private void CreateOther(bool orReplace)
    {
        if (IsOpaqueKind())
        {
            CreateOpaque(orReplace);
        }
        else if (orReplace)
        {
            throw _cursor.Expected("a kind of object that can be replaced");
        }
        else
        {
            CreateNew();
        }
    }

    private void CreateNew()
    {
        switch (_cursor.Word)
        {
            case Keyword.Table:
            case Keyword.Unlogged when _cursor.Ahead(1).Keyword == Keyword.Table:
                CreateTable();
                break;
            case Keyword.Foreign when _cursor.Ahead(1).Keyword == Keyword.Table:
                CreateForeignTable();
                break;
            case Keyword.Index:
            case Keyword.Unique when _cursor.Ahead(1).Keyword == Keyword.Index:
                CreateIndex();
                break;
            case Keyword.Sequence:
            case Keyword.Unlogged when _cursor.Ahead(1).Keyword == Keyword.Sequence:
                CreateSequence();
                break;
            case Keyword.Materialized:
            case Keyword.Unlogged when _cursor.Ahead(1).Keyword == Keyword.Materialized:
                CreateMaterializedView();
                break;
            case Keyword.Schema:
                CreateSchema();
                break;
            case Keyword.Extension:
                CreateExtension();
                break;
            case Keyword.Type:
                CreateType();
                break;
            case Keyword.Domain:
                CreateDomain();
                break;
            case Keyword.Policy:
                CreatePolicy();
                break;
            case Keyword.Subscription:
            case Keyword.User when _cursor.Ahead(1).Keyword == Keyword.Mapping:
                throw _cursor.Error(
                    SchemaCodes.Unsupported, "subscriptions and user mappings hold passwords, which belong into no file of a schema: make it in a migration");
            default:
                throw UnknownStatement();
        }
    }

    /// <summary>Refuses temporary objects: they belong to a session, not to a schema.</summary>
    private void RefuseTemporary()
    {
        var index = _cursor.Word is Keyword.Global or Keyword.Local ? 1 : 0;
        if (_cursor.Ahead(index).Keyword is Keyword.Temp or Keyword.Temporary)
        {
            throw _cursor.Error(SchemaCodes.NotASchemaStatement, "a temporary object is not part of a schema");
        }
    }

    /// <summary>An error for a statement that starts with no known words, at its start.</summary>
    private SchemaSyntaxException UnknownStatement()
    {
        var words = Math.Min(_cursor.Index + 1, 3);
        var text = _cursor.Slice(0, Math.Min(words, _cursor.Tokens.Length - 1));
        return Start.Error(DiagnosticCodes.UnknownStatement, $"unknown statement \"{text.ToUpperInvariant()}\"");
    }

    /// <summary>Refuses what a server before some version does not have.</summary>
    private void RequireVersion(int major, string what, Place place)
    {
        const int Factor = 10000;
        if (_builder.Options.ServerVersion is { } version && version < major * Factor)
        {
            throw place.Error(SchemaCodes.Unsupported, $"{what} needs PostgreSQL {major}, and this server is PostgreSQL {version / Factor}");
        }
    }

    private SchemaSyntaxException NotDeclarative(string what) =>
        Start.Error(SchemaCodes.NotASchemaStatement, $"{what} declares nothing: write the schema as it is to be");

    /// <summary>The name of an object that is created here.</summary>
    private ObjectName CreatedName(string what) => RequireSchema(Here, _cursor.Name(what));

    /// <summary>Refuses a name without a schema where the file has set an empty path: the server would not know where to create it.</summary>
    private ObjectName RequireSchema(Place place, ObjectName name) => name.Schema is null && _settings.SearchPath is { Count: 0 }
        ? throw place.Error(SchemaCodes.NoSchema, $"\"{name}\" has no schema, and the file has set an empty search path")
        : name;
}
