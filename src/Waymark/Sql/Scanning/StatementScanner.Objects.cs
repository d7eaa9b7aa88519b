using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Objects named by their type: <c>TABLE s.x</c>, <c>FUNCTION f(int)</c>, <c>TRIGGER x ON t</c>.</content>
internal ref partial struct StatementScanner
{
    /// <summary>The type of object that the key words here spell; consumes nothing.</summary>
    private readonly ObjectType PeekObjectType()
    {
        var type = ObjectType.Find(Word, Ahead(1).Keyword, Ahead(2).Keyword);

        // A user may be called "mapping", an operator's schema "class".
        var isName = type.Shape == NameShape.UserMapping ? Ahead(2).Keyword is not (Keyword.For or Keyword.If) : Ahead(type.Length).Kind == TokenKind.Dot;
        return isName ? ObjectType.Find(Word, default, default) : type;
    }

    /// <summary>Consumes the key words of a type of object.</summary>
    private ObjectType ExpectObjectType()
    {
        var type = PeekObjectType();
        if (type.Shape == NameShape.None)
        {
            Fail("expected a type of object");
            return type;
        }

        _position += type.Length;
        return type;
    }

    /// <summary>Consumes one object's name, in the shape that its type asks for.</summary>
    private void ObjectName(in ObjectType type, ReferenceTraits traits = ReferenceTraits.None)
    {
        switch (type.Shape)
        {
            case NameShape.Qualified:
                Name(type.Kind, ReferenceRole.Lookup, traits);
                break;
            case NameShape.Type:
                TypeObject(traits);
                break;
            case NameShape.Routine:
                Routine(traits);
                break;
            case NameShape.Operator:
                OperatorWithOperands(traits);
                break;
            case NameShape.UsingMethod:
                Name(type.Kind, ReferenceRole.Lookup, traits);
                Expect(Keyword.Using);
                Identifier();
                break;
            default:
                ObjectOutsideSchemas(type, traits);
                break;
        }
    }

    private void ObjectOutsideSchemas(in ObjectType type, ReferenceTraits traits)
    {
        switch (type.Shape)
        {
            case NameShape.Schema:
                SchemaName(ReferenceRole.Lookup, traits);
                break;
            case NameShape.Extension:
                Name(ObjectKind.Extension, ReferenceRole.Lookup, traits | ReferenceTraits.Unqualifiable);
                break;
            case NameShape.Global:
                DottedIdentifier();
                break;
            case NameShape.LargeObject:
                SignedNumber();
                break;
            case NameShape.UserMapping:
                UserMappingTarget();
                break;
            default:
                ObjectOfAnother(type, traits & ~ReferenceTraits.Dropped);
                break;
        }
    }

    /// <summary>Consumes an object that has no name of its own, or one that another object owns.</summary>
    private void ObjectOfAnother(in ObjectType type, ReferenceTraits traits)
    {
        switch (type.Shape)
        {
            case NameShape.OnRelation:
                Identifier();
                Expect(Keyword.On);
                Relation(traits);
                break;
            case NameShape.Constraint:
                Identifier();
                Expect(Keyword.On);
                Name(AcceptDomain() ? ObjectKind.Type : ObjectKind.Relation, ReferenceRole.Lookup, traits);
                break;
            case NameShape.Column:
                ColumnOfRelation(traits);
                break;
            case NameShape.Cast:
                CastTypes();
                break;
            case NameShape.Transform:
                TransformTarget();
                break;
            default:
                Fail("expected a type of object");
                break;
        }
    }

    /// <summary>Consumes the word <c>DOMAIN</c> where a name follows: a table may be called so.</summary>
    private bool AcceptDomain() => CanStartName(Ahead(1)) && Ahead(1).Keyword != Keyword.Is && Accept(Keyword.Domain);

    private void ObjectNames(in ObjectType type, ReferenceTraits traits = ReferenceTraits.None)
    {
        do
        {
            ObjectName(type, traits);
        }
        while (AcceptComma());
    }

    /// <summary>Consumes a type that is altered, dropped or commented on: its name, or a built-in type's words.</summary>
    private void TypeObject(ReferenceTraits traits)
    {
        if (AtTypeKeyword())
        {
            TypeName();
            return;
        }

        Name(ObjectKind.Type, ReferenceRole.Lookup, traits);
        TypeModifiers();
        ArrayBounds();
    }

    /// <summary>Consumes a function's name with, perhaps, the types of its arguments.</summary>
    private void Routine(ReferenceTraits traits = ReferenceTraits.None)
    {
        Name(ObjectKind.Function, ReferenceRole.Lookup, traits);
        if (At(TokenKind.LeftParen))
        {
            DeclaredArguments();
        }
    }

    private void OperatorWithOperands(ReferenceTraits traits = ReferenceTraits.None)
    {
        OperatorReference(ReferenceRole.Lookup, traits);
        OperandTypes();
    }

    /// <summary>Consumes <c>(left, right)</c>, each a type or <c>NONE</c>.</summary>
    private void OperandTypes()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            if (!Accept(Keyword.None))
            {
                TypeName();
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes an operator, perhaps with its schema (<c>s.+</c>), and reports it.</summary>
    private void OperatorReference(ReferenceRole role = ReferenceRole.Lookup, ReferenceTraits traits = ReferenceTraits.None)
    {
        var first = _position;
        while (Current.IsName && Ahead(1).Kind == TokenKind.Dot)
        {
            _position += 2;
        }

        if (Current.Kind is not (TokenKind.Operator or TokenKind.EqualsSign or TokenKind.Star))
        {
            Fail("expected an operator");
            return;
        }

        Next();
        Report(ObjectKind.Operator, role, traits, first, _position - 1);
    }

    /// <summary>Consumes <c>s.t.c</c> and reports <c>s.t</c>: the last part is the column.</summary>
    private void ColumnOfRelation(ReferenceTraits traits = ReferenceTraits.None)
    {
        var first = _position;
        DottedIdentifier();
        if (!_failed && _position - first > 1)
        {
            Report(ObjectKind.Relation, ReferenceRole.Lookup, traits, first, _position - 3);
        }
    }

    /// <summary>Consumes a dotted name that is no reference: a setting, a parameter, an option.</summary>
    private void DottedIdentifier()
    {
        Identifier();
        while (At(TokenKind.Dot) && Ahead(1).IsName)
        {
            _position += 2;
        }
    }

    private void CastTypes()
    {
        Expect(TokenKind.LeftParen, "(");
        TypeName();
        Expect(Keyword.As);
        TypeName();
        Expect(TokenKind.RightParen, ")");
    }

    private void TransformTarget()
    {
        Expect(Keyword.For);
        TypeName();
        Expect(Keyword.Language);
        Identifier();
    }

    private void UserMappingTarget()
    {
        Expect(Keyword.For);
        Identifier();
        Expect(Keyword.Server);
        Identifier();
    }
}
