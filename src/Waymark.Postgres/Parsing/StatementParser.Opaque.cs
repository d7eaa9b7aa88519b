using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Objects that the model keeps as their statements. What ALTER adds to one becomes part of its definition.</content>
internal sealed partial class StatementParser
{
    private static readonly SqlExpression NoDefinition = new(string.Empty);

    private bool IsOpaqueKind() => OpaqueKind.At(_cursor) is not null;

    private void CreateOpaque(bool orReplace)
    {
        var place = Here;
        var first = _cursor.Index;
        var kind = OpaqueKind.At(_cursor)!;
        _cursor.Index += kind.Words.Length;
        var beforeIf = _cursor.Index;
        var ifNotExists = _cursor.AcceptIfNotExists();
        var afterIf = _cursor.Index;
        var item = Identify(kind, creates: true);
        SkipRest();
        var definition = new SqlExpression($"CREATE {_cursor.Slice(first, beforeIf)} {_cursor.TextSince(afterIf)}");
        _builder.AddOther(item with { Definition = definition }, orReplace, ifNotExists, place);
    }

    private void SkipRest()
    {
        while (!_cursor.AtEnd)
        {
            _cursor.Next();
        }
    }

    /// <summary>Reads ALTER of an object that is kept as its statement.</summary>
    private void AlterOther()
    {
        if (_cursor.Word is Keyword.Schema or Keyword.Extension or Keyword.Trigger)
        {
            AlterContainer();
            return;
        }

        var kind = OpaqueKind.At(_cursor) ?? throw UnknownStatement();
        _cursor.Index += kind.Words.Length;
        var place = Here;
        var item = Identify(kind, creates: false);
        if (AcceptOwner())
        {
            _builder.WithOther(item, place, declared => declared);
            return;
        }

        if (_cursor.Word is Keyword.Rename or Keyword.Drop || _cursor.At(Keyword.Set, Keyword.Schema))
        {
            throw NotAnAlteration("an option");
        }

        SkipRest();
        AddToOther(item, place, _cursor.TextSince(0));
    }

    /// <summary>Adds a statement to the definition of an object.</summary>
    private void AddToOther(OpaqueObject item, Place place, string addition) => _builder.WithOther(item, place, declared => declared with
    {
        Definition = new SqlExpression($"{declared.Definition.Text};\n{addition}"),
    });

    private void AlterContainer()
    {
        var (isSchema, isTrigger) = (_cursor.At(Keyword.Schema), _cursor.At(Keyword.Trigger));
        _cursor.Next();
        var name = _cursor.Identifier();
        if (isTrigger)
        {
            _cursor.Expect(Keyword.On);
            _ = _cursor.Name("a table");
        }

        if (!isSchema || !AcceptOwner())
        {
            throw NotAnAlteration("OWNER TO");
        }

        _builder.ChangeSchema(name, schema => schema);
    }

    private void CommentOnOther()
    {
        if (_cursor.Word is Keyword.Database or Keyword.Role or Keyword.Tablespace or Keyword.Large or Keyword.Subscription)
        {
            throw _cursor.Error(SchemaCodes.NotASchemaStatement, "a comment on what is in no schema is not part of one");
        }

        var kind = OpaqueKind.At(_cursor) ?? throw _cursor.Expected("a kind of object");
        _cursor.Index += kind.Words.Length;
        var place = Here;
        var item = Identify(kind, creates: false);
        var text = CommentText();
        _builder.WithOther(item, place, declared => declared with { Comment = text });
    }

    /// <summary>Reads what tells the object from others: an object without a definition.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="creates">Whether the statement creates it: some say it elsewhere than others.</param>
    private OpaqueObject Identify(OpaqueKind kind, bool creates)
    {
        var item = new OpaqueObject { Kind = kind.Name, Name = default, Definition = NoDefinition, InSchema = kind.IsInSchema };
        return kind.Shape switch
        {
            OpaqueShape.Global => item with { Name = new ObjectName(null, _cursor.Identifier()), MadeWith = creates ? Wrapper() : null },
            OpaqueShape.Named => item with { Name = OtherName(creates) },
            OpaqueShape.OfMethod => OfMethod(item with { Name = OtherName(creates) }, Method(creates)),
            OpaqueShape.OnTable => item with { Name = new ObjectName(null, _cursor.Identifier("a rule")), Table = RuleTable(creates) },
            OpaqueShape.Operator => Operator(item, creates),
            OpaqueShape.Cast => item with { Name = new ObjectName(null, string.Empty), Types = Cast() },
            _ => Transform(item),
        };
    }

    private static OpaqueObject OfMethod(OpaqueObject item, string method) =>
        item with { Qualifier = $"USING {IdentifierQuoting.Quote(method)}", MadeWith = new GlobalObject("ACCESS METHOD", method) };

    /// <summary>The wrapper of a server.</summary>
    private GlobalObject? Wrapper()
    {
        var index = _cursor.Index;
        while (!_cursor.AtEnd && !_cursor.Accept(Keyword.Foreign, Keyword.Data, Keyword.Wrapper))
        {
            _cursor.Next();
        }

        var name = _cursor.AtEnd ? null : _cursor.Identifier("a wrapper");
        _cursor.Index = index;
        return name is null ? null : new GlobalObject("FOREIGN DATA WRAPPER", name);
    }

    private ObjectName OtherName(bool creates) => creates ? CreatedName("a name") : _cursor.Name("a name");

    /// <summary>The access method behind USING; CREATE OPERATOR CLASS says the type before it.</summary>
    private string Method(bool creates)
    {
        while (creates && !_cursor.AtEnd && !_cursor.At(Keyword.Using))
        {
            _cursor.Next();
        }

        _cursor.Expect(Keyword.Using);
        return _cursor.Identifier("an access method");
    }

    /// <summary>The table of a rule: <c>AS ON event TO table</c> where it is created, <c>ON table</c> elsewhere.</summary>
    private ObjectName RuleTable(bool creates)
    {
        if (creates)
        {
            _cursor.Expect(Keyword.As, Keyword.On);
            _cursor.Next();
            _cursor.Expect(Keyword.To);
        }
        else
        {
            _cursor.Expect(Keyword.On);
        }

        return _cursor.Name("a table");
    }

    private OpaqueObject Operator(OpaqueObject item, bool creates)
    {
        var schema = TokenCursor.IsIdentifier(_cursor.Current) ? _cursor.Identifier() : null;
        if (schema is not null)
        {
            _cursor.Expect(TokenKind.Dot, ".");
        }

        var symbol = _cursor.TextOf(_cursor.Current).ToString();
        if (!_cursor.Accept(TokenKind.Operator) && !_cursor.Accept(TokenKind.EqualsSign) && !_cursor.Accept(TokenKind.Star))
        {
            throw _cursor.Expected("an operator");
        }

        IReadOnlyList<DataType> operands = creates ? DefinedOperands() : _cursor.Parens(Operand);
        return item with { Name = new ObjectName(schema, symbol == "!=" ? "<>" : symbol), Types = [.. operands] };
    }

    private DataType Operand() => _cursor.Accept(Keyword.None) ? OpaqueKind.NoOperand : TypeReader.Read(_cursor);

    /// <summary>The operands' types in the definition of an operator.</summary>
    private DataType[] DefinedOperands()
    {
        var index = _cursor.Index;
        var operands = new[] { OpaqueKind.NoOperand, OpaqueKind.NoOperand };
        _cursor.ExpectLeftParen();
        for (var depth = 0; !_cursor.AtEnd && (depth > 0 || !_cursor.At(TokenKind.RightParen));)
        {
            depth += _cursor.At(TokenKind.LeftParen) ? 1 : _cursor.At(TokenKind.RightParen) ? -1 : 0;
            var side = _cursor.AcceptWord("leftarg") ? 0 : _cursor.AcceptWord("rightarg") ? 1 : -1;
            if (side >= 0 && _cursor.Accept(TokenKind.EqualsSign))
            {
                operands[side] = Operand();
            }
            else
            {
                _cursor.Next();
            }
        }

        _cursor.Index = index;
        return operands;
    }

    private EquatableList<DataType> Cast()
    {
        _cursor.ExpectLeftParen();
        var from = TypeReader.Read(_cursor);
        _cursor.Expect(Keyword.As);
        var to = TypeReader.Read(_cursor);
        _cursor.ExpectRightParen();
        return [from, to];
    }

    private OpaqueObject Transform(OpaqueObject item)
    {
        _cursor.Expect(Keyword.For);
        var type = TypeReader.Read(_cursor);
        _cursor.Expect(Keyword.Language);
        var language = _cursor.Identifier("a language");
        return item with
        {
            Name = new ObjectName(null, string.Empty),
            Types = [type],
            Qualifier = $"LANGUAGE {IdentifierQuoting.Quote(language)}",
            MadeWith = new GlobalObject("LANGUAGE", language),
        };
    }
}
