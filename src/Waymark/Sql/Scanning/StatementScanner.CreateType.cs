using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE TYPE</c> and <c>CREATE DOMAIN</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateType()
    {
        Expect(Keyword.Type);
        Name(ObjectKind.Type, ReferenceRole.Creation);
        if (Accept(Keyword.As))
        {
            TypeBody();
        }
        else if (At(TokenKind.LeftParen))
        {
            Definition(DefinitionAttribute.BaseType);
        }
    }

    private void TypeBody()
    {
        if (Accept(Keyword.Enum))
        {
            EnumLabels();
        }
        else if (Accept(Keyword.Range))
        {
            Definition(DefinitionAttribute.RangeType);
        }
        else
        {
            CompositeAttributes();
        }
    }

    private void EnumLabels()
    {
        Expect(TokenKind.LeftParen, "(");
        if (!At(TokenKind.RightParen))
        {
            do
            {
                ExpectString();
            }
            while (AcceptComma());
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void CompositeAttributes()
    {
        Expect(TokenKind.LeftParen, "(");
        if (!At(TokenKind.RightParen))
        {
            do
            {
                CompositeAttribute();
            }
            while (AcceptComma());
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void CompositeAttribute()
    {
        Identifier();
        TypeName();
        if (Accept(Keyword.Collate))
        {
            Name(ObjectKind.Collation);
        }
    }

    private void CreateDomain()
    {
        Expect(Keyword.Domain);
        Name(ObjectKind.Type, ReferenceRole.Creation);
        Accept(Keyword.As);
        TypeName();
        ColumnClauses();
    }
}
