using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>ALTER TYPE</c> and <c>ALTER DOMAIN</c>.</content>
internal ref partial struct StatementScanner
{
    private void AlterType(in ObjectType type)
    {
        if (type.First == Keyword.Domain)
        {
            AlterDomain();
        }
        else if (Accept(Keyword.Set))
        {
            Definition(DefinitionAttribute.BaseType);
        }
        else if (Accept(Keyword.Add, Keyword.Value))
        {
            EnumValue();
        }
        else
        {
            AlterAttributes();
        }
    }

    private void EnumValue()
    {
        AcceptIfNotExists();
        ExpectString();
        if (Accept(Keyword.Before) || Accept(Keyword.After))
        {
            ExpectString();
        }
    }

    private void AlterAttributes()
    {
        do
        {
            AlterAttribute();
            AcceptDropBehavior();
        }
        while (AcceptComma());
    }

    private void AlterAttribute()
    {
        if (Accept(Keyword.Add, Keyword.Attribute))
        {
            CompositeAttribute();
        }
        else if (Accept(Keyword.Drop, Keyword.Attribute))
        {
            AcceptIfExists();
            Identifier();
        }
        else
        {
            Expect(Keyword.Alter, Keyword.Attribute);
            Identifier();
            AcceptSetData();
            Expect(Keyword.Type);
            TypeName();
            AcceptCollate();
        }
    }

    private void AcceptSetData()
    {
        if (Accept(Keyword.Set))
        {
            Expect(Keyword.Data);
        }
    }

    private void AcceptCollate()
    {
        if (Accept(Keyword.Collate))
        {
            Name(ObjectKind.Collation);
        }
    }

    private void AlterDomain()
    {
        switch (Word)
        {
            case Keyword.Set:
                Next();
                SetDefaultOrNotNull();
                break;
            case Keyword.Drop:
                Next();
                DropFromDomain();
                break;
            case Keyword.Validate:
                Next();
                Expect(Keyword.Constraint);
                Identifier();
                break;
            default:
                Expect(Keyword.Add);
                ColumnClauses();
                break;
        }
    }

    private void SetDefaultOrNotNull()
    {
        if (Accept(Keyword.Default))
        {
            Expression();
        }
        else
        {
            Expect(Keyword.Not, Keyword.Null);
        }
    }

    private void DropFromDomain()
    {
        if (Accept(Keyword.Default) || Accept(Keyword.Not, Keyword.Null))
        {
            return;
        }

        Expect(Keyword.Constraint);
        AcceptIfExists();
        Identifier();
        AcceptDropBehavior();
    }
}
