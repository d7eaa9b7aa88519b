using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>COMMENT ON. The comment NULL, and the empty one, are none.</content>
internal sealed partial class StatementParser
{
    private void Comment()
    {
        _cursor.Expect(Keyword.On);
        switch (_cursor.Word)
        {
            case Keyword.Column:
                CommentOnColumn();
                break;
            case Keyword.Constraint:
                CommentOnConstraint();
                break;
            case Keyword.Trigger or Keyword.Policy:
                CommentOnPart();
                break;
            case Keyword.Function or Keyword.Procedure or Keyword.Routine or Keyword.Aggregate:
                CommentOnRoutine();
                break;
            case Keyword.Schema or Keyword.Extension:
                CommentOnContainer();
                break;
            case Keyword.Foreign when _cursor.Ahead(1).Keyword == Keyword.Table:
                _ = _cursor.Accept(Keyword.Foreign);
                CommentOnObject();
                break;
            case Keyword.Table or Keyword.Sequence or Keyword.Index or Keyword.View or Keyword.Type or Keyword.Domain:
            case Keyword.Materialized:
                CommentOnObject();
                break;
            default:
                CommentOnOther();
                break;
        }
    }

    private string? CommentText()
    {
        _cursor.Expect(Keyword.Is);
        if (_cursor.Accept(Keyword.Null))
        {
            return null;
        }

        var text = _cursor.String("a comment in quotes, or NULL");
        return text.Length == 0 ? null : text;
    }

    private void CommentOnContainer()
    {
        var isSchema = _cursor.Accept(Keyword.Schema);
        _ = isSchema || _cursor.Accept(Keyword.Extension);
        var place = Here;
        var name = _cursor.Identifier();
        var text = CommentText();
        if (isSchema)
        {
            _builder.ChangeSchema(name, schema => schema with { Comment = text });
        }
        else
        {
            _builder.ChangeExtension(name, place, extension => extension with { Comment = text });
        }
    }

    private void CommentOnObject()
    {
        var kind = _cursor.Word;
        _cursor.Next();
        _ = kind != Keyword.Materialized || _cursor.Accept(Keyword.View);
        var place = Here;
        var name = _cursor.Name("an object");
        var text = CommentText();
        switch (kind)
        {
            case Keyword.Table:
                Change(name, place, table => table with { Comment = text });
                break;
            case Keyword.Sequence:
                _builder.WithSequence(name, place, n => _builder.Sequences[n] = _builder.Sequences[n] with { Comment = text });
                break;
            case Keyword.Index:
                _builder.CommentOnIndex(name, text, place);
                break;
            case Keyword.View or Keyword.Materialized:
                _builder.WithView(name, place, n => _builder.Views[n] = _builder.Views[n] with { Comment = text });
                break;
            default:
                CommentOnType(kind, name, text, place);
                break;
        }
    }

    private void CommentOnType(Keyword kind, ObjectName name, string? text, Place place) => _builder.WithType(
        name, place, KeywordTable.SpellingOf(kind), declared => _builder.Types[declared] = _builder.Types[declared] with { Comment = text });

    private void CommentOnColumn()
    {
        _cursor.Expect(Keyword.Column);
        var place = Here;
        var (owner, column) = ColumnName();
        var text = CommentText();
        _builder.WhenDeclared(() => TryCommentOnColumn(owner, column, text, place), () => SchemaBuilder.Undeclared(place, "table", owner));
    }

    private bool TryCommentOnColumn(ObjectName owner, string column, string? text, Place place)
    {
        if (_builder.Tables.TryFind(owner, out var declared))
        {
            _builder.ChangeColumn(declared, column, place, c => c with { Comment = text });
            return true;
        }

        if (_builder.Views.TryFind(owner, out declared))
        {
            _builder.CommentOnViewColumn(declared, column, text);
            return true;
        }

        return _builder.Types.TryFind(owner, out declared) && _builder.TryCommentOnAttribute(declared, column, text, place);
    }

    private void CommentOnConstraint()
    {
        _cursor.Expect(Keyword.Constraint);
        var place = Here;
        var name = _cursor.Identifier("a constraint");
        _cursor.Expect(Keyword.On);
        var isDomain = _cursor.Accept(Keyword.Domain);
        var owner = _cursor.Name(isDomain ? "a domain" : "a table");
        var text = CommentText();
        if (isDomain)
        {
            _builder.WithType(owner, place, "domain", declared => _builder.CommentOnDomainCheck(declared, name, text, place));
        }
        else
        {
            _builder.WithTable(owner, place, declared =>
                _builder.ChangeConstraint(declared, name, place, constraint => constraint with { Comment = text }));
        }
    }

    private void CommentOnPart()
    {
        var isTrigger = _cursor.Accept(Keyword.Trigger);
        _ = isTrigger || _cursor.Accept(Keyword.Policy);
        var place = Here;
        var name = _cursor.Identifier();
        _cursor.Expect(Keyword.On);
        var owner = _cursor.Name("a table");
        var text = CommentText();
        if (isTrigger)
        {
            _builder.WhenDeclared(
                () => TryChangeTrigger(owner, name, place, trigger => trigger with { Comment = text }),
                () => SchemaBuilder.Undeclared(place, "trigger", new ObjectName(null, name)));
        }
        else
        {
            _builder.WithTable(owner, place, table => _builder.ChangePolicy(table, name, place, policy => policy with { Comment = text }));
        }
    }

    private void CommentOnRoutine()
    {
        var place = Here;
        var fits = RoutineKinds();
        var name = _cursor.FunctionName("a function");
        var signature = _cursor.At(TokenKind.LeftParen) ? Signature() : (EquatableList<DataType>?)null;
        var text = CommentText();
        _builder.WhenDeclared(
            () =>
            {
                var routine = _builder.FindRoutine(name, signature, fits);
                if (routine is not null)
                {
                    _builder.ChangeRoutine(routine, r => r with { Comment = text });
                }

                return routine is not null;
            },
            () => SchemaBuilder.Undeclared(place, "function", name));
    }

    /// <summary>Reads FUNCTION, PROCEDURE, ROUTINE or AGGREGATE: which kinds of routines are meant.</summary>
    private Func<RoutineKind, bool> RoutineKinds()
    {
        var word = _cursor.Word;
        _cursor.Next();
        return word switch
        {
            Keyword.Function => kind => kind is RoutineKind.Function or RoutineKind.Aggregate,
            Keyword.Procedure => kind => kind == RoutineKind.Procedure,
            Keyword.Aggregate => kind => kind == RoutineKind.Aggregate,
            _ => _ => true,
        };
    }

    /// <summary>Reads the parameters of a routine that is spoken of.</summary>
    /// <returns>The types of those that it is called with.</returns>
    private EquatableList<DataType> Signature()
    {
        var options = new List<StorageOption>();
        return [.. AggregateParameters(options).Where(p => p.Mode != "OUT").Select(p => p.Type)];
    }
}
