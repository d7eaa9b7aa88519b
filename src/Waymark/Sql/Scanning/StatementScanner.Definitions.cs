using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Definition lists: <c>(SFUNC = f, STYPE = t, …)</c>.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a definition list and reports the values of the attributes that name objects.</summary>
    private void Definition(ReadOnlySpan<DefinitionAttribute> attributes)
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            var name = Identifier();
            if (Accept(TokenKind.EqualsSign))
            {
                DefinitionValue(name, attributes);
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    private void DefinitionValue(in Token name, ReadOnlySpan<DefinitionAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (MayName(attribute.Kind) && IdentifierText.SameName(TextOf(name), attribute.Name))
            {
                ObjectValue(attribute);
                return;
            }
        }

        OptionValue();
    }

    /// <summary>Whether the value that starts here may name an object of a kind: <c>NONE</c>, strings and numbers do not.</summary>
    private readonly bool MayName(ObjectKind kind) =>
        (Current.IsName && !At(Keyword.None)) || (kind == ObjectKind.Operator && IsOperator(Current));

    private void ObjectValue(in DefinitionAttribute attribute)
    {
        switch (attribute.Kind)
        {
            case ObjectKind.Operator:
                OperatorValue();
                break;
            case ObjectKind.Type when attribute.Role == ReferenceRole.Lookup || IsTypeKeyword(Word):
                TypeName();
                break;
            default:
                Name(attribute.Kind, attribute.Role);
                AcceptArgumentTypes();
                break;
        }
    }

    /// <summary>Consumes <c>(int, text)</c> after a function if it is there, unread: the server ignores it.</summary>
    private void AcceptArgumentTypes()
    {
        if (At(TokenKind.LeftParen))
        {
            SkipParens();
        }
    }

    /// <summary>Consumes <c>+</c> or <c>OPERATOR(s.+)</c>; a bare operator has no place for a schema here.</summary>
    private void OperatorValue()
    {
        if (At(Keyword.Operator))
        {
            OperatorName();
        }
        else
        {
            OperatorReference(ReferenceRole.Lookup, ReferenceTraits.Unqualifiable);
        }
    }
}
