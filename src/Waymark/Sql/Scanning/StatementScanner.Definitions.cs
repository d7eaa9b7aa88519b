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
    private readonly bool MayName(ObjectKind kind) => kind == ObjectKind.Operator
        ? AtOperatorName() || IsOperator(Current)
        : CanStartName(Current) && !At(Keyword.None);

    private void ObjectValue(in DefinitionAttribute attribute)
    {
        switch (attribute.Kind)
        {
            case ObjectKind.Operator:
                OperatorValue(attribute.Role);
                break;
            case ObjectKind.Type when attribute.Role == ReferenceRole.Lookup:
            case var _ when AtTypeKeyword():
                TypeName();
                break;
            default:
                Name(attribute.Kind, attribute.Role);

                // The types of a function's arguments may follow it; the server ignores them.
                AcceptUnreadParens();
                break;
        }
    }

    /// <summary>Consumes <c>+</c> or <c>OPERATOR(s.+)</c>.</summary>
    private void OperatorValue(ReferenceRole role)
    {
        if (!Accept(Keyword.Operator))
        {
            OperatorReference(role, ReferenceTraits.OperatorSyntax);
            return;
        }

        Expect(TokenKind.LeftParen, "(");
        OperatorReference(role);
        Expect(TokenKind.RightParen, ")");
    }
}
