using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Objects that the model keeps as their statements. What ALTER adds to one becomes part of its definition.</content>
internal sealed partial class StatementParser
{
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
        var (name, qualifier) = Identify(kind.Shape, creates: true);
        SkipRest();
        var definition = new SqlExpression($"CREATE {_cursor.Slice(first, beforeIf)} {_cursor.TextSince(afterIf)}");
        _builder.AddOther(
            new OpaqueObject { Kind = kind.Name, Name = name, Qualifier = qualifier, Definition = definition, InSchema = kind.IsInSchema }, orReplace, ifNotExists, place);
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
        var (name, qualifier) = Identify(kind.Shape, creates: false);
        if (AcceptOwner())
        {
            _builder.WithOther(kind.Name, name, qualifier, place, item => item);
            return;
        }

        if (_cursor.Word is Keyword.Rename or Keyword.Drop || _cursor.At(Keyword.Set, Keyword.Schema))
        {
            throw NotAnAlteration("an option");
        }

        SkipRest();
        var addition = _cursor.TextSince(0);
        _builder.WithOther(kind.Name, name, qualifier, place, item => item with
        {
            Definition = new SqlExpression($"{item.Definition.Text};\n{addition}"),
        });
    }

    private void AlterContainer()
    {
        var isSchema = _cursor.At(Keyword.Schema);
        _cursor.Next();
        var name = _cursor.Identifier();
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
        var (name, qualifier) = Identify(kind.Shape, creates: false);
        var text = CommentText();
        _builder.WithOther(kind.Name, name, qualifier, place, item => item with { Comment = text });
    }

    /// <summary>Reads what tells the object from others of its kind.</summary>
    /// <param name="shape">What that is.</param>
    /// <param name="creates">Whether the statement creates it: some say it elsewhere than others.</param>
    private (ObjectName Name, string Qualifier) Identify(OpaqueShape shape, bool creates) => shape switch
    {
        OpaqueShape.Global => (new ObjectName(null, _cursor.Identifier()), string.Empty),
        OpaqueShape.Named => (_cursor.Name("a name"), string.Empty),
        OpaqueShape.OfMethod => (_cursor.Name("a name"), $"USING {IdentifierQuoting.Quote(Method(creates))}"),
        OpaqueShape.OnTable => (new ObjectName(null, _cursor.Identifier("a rule")), $"ON {ObjectNameText.Quote(RuleTable(creates))}"),
        OpaqueShape.Operator => Operator(creates),
        OpaqueShape.Cast => (new ObjectName(null, string.Empty), Cast()),
        _ => (new ObjectName(null, string.Empty), Transform()),
    };

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

    private (ObjectName Name, string Qualifier) Operator(bool creates)
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

        IReadOnlyList<string> operands = creates ? DefinedOperands() : _cursor.Parens(Operand);
        return (new ObjectName(schema, symbol), $"({string.Join(", ", operands)})");
    }

    private string Operand() => _cursor.Accept(Keyword.None) ? "NONE" : TypeNames.ToSql(TypeReader.Read(_cursor));

    /// <summary>The operands' types in the definition of an operator.</summary>
    private string[] DefinedOperands()
    {
        var index = _cursor.Index;
        var operands = new[] { "NONE", "NONE" };
        _cursor.ExpectLeftParen();
        while (!_cursor.At(TokenKind.RightParen) && !_cursor.AtEnd)
        {
            var side = _cursor.AcceptWord("leftarg") ? 0 : _cursor.AcceptWord("rightarg") ? 1 : -1;
            if (side >= 0 && _cursor.Accept(TokenKind.EqualsSign))
            {
                operands[side] = TypeNames.ToSql(TypeReader.Read(_cursor));
            }
            else
            {
                _cursor.Next();
            }
        }

        _cursor.Index = index;
        return operands;
    }

    private string Cast()
    {
        _cursor.ExpectLeftParen();
        var from = TypeReader.Read(_cursor);
        _cursor.Expect(Keyword.As);
        var to = TypeReader.Read(_cursor);
        _cursor.ExpectRightParen();
        return $"({TypeNames.ToSql(from)} AS {TypeNames.ToSql(to)})";
    }

    private string Transform()
    {
        _cursor.Expect(Keyword.For);
        var type = TypeReader.Read(_cursor);
        _cursor.Expect(Keyword.Language);
        return $"FOR {TypeNames.ToSql(type)} LANGUAGE {IdentifierQuoting.Quote(_cursor.Identifier("a language"))}";
    }
}
