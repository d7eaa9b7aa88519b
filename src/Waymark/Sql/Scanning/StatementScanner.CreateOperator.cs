using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE OPERATOR</c>, <c>CREATE OPERATOR CLASS</c> and <c>CREATE OPERATOR FAMILY</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateOperatorOrClass()
    {
        Expect(Keyword.Operator);
        switch (Word)
        {
            case Keyword.Class when Ahead(1).Kind != TokenKind.Dot:
                Next();
                CreateOperatorClass();
                break;
            case Keyword.Family when Ahead(1).Kind != TokenKind.Dot:
                Next();
                CreateOperatorFamily();
                break;
            default:
                OperatorReference(ReferenceRole.Creation);
                DeclareOperator();
                Definition(DefinitionAttribute.Operator);
                break;
        }
    }

    private readonly void DeclareOperator()
    {
        if (!_failed)
        {
            _context.Declarations.AddOperator(TextOf(_tokens[_position - 1]));
        }
    }

    private void CreateOperatorFamily()
    {
        Name(ObjectKind.OperatorFamily, ReferenceRole.Creation);
        Expect(Keyword.Using);
        Identifier();
    }

    private void CreateOperatorClass()
    {
        Name(ObjectKind.OperatorClass, ReferenceRole.Creation);
        Accept(Keyword.Default);
        Expect(Keyword.For, Keyword.Type);
        TypeName();
        Expect(Keyword.Using);
        Identifier();
        if (Accept(Keyword.Family))
        {
            Name(ObjectKind.OperatorFamily);
        }

        Expect(Keyword.As);
        OperatorClassItems();
    }

    /// <summary>Consumes the operators and functions that make up a class, or join a family.</summary>
    private void OperatorClassItems()
    {
        do
        {
            OperatorClassItem();
        }
        while (AcceptComma());
    }

    private void OperatorClassItem()
    {
        switch (Word)
        {
            case Keyword.Operator:
                Next();
                SignedNumber();
                OperatorOfClass();
                break;
            case Keyword.Function:
                Next();
                SignedNumber();
                FunctionOfClass();
                break;
            default:
                Expect(Keyword.Storage);
                TypeName();
                break;
        }
    }

    private void OperatorOfClass()
    {
        OperatorReference();
        if (At(TokenKind.LeftParen))
        {
            OperandTypes();
        }

        if (Accept(Keyword.For))
        {
            OperatorPurpose();
        }

        Accept(Keyword.Recheck);
    }

    private void OperatorPurpose()
    {
        if (Accept(Keyword.Search))
        {
            return;
        }

        Expect(Keyword.Order, Keyword.By);
        Name(ObjectKind.OperatorFamily);
    }

    private void FunctionOfClass()
    {
        if (At(TokenKind.LeftParen))
        {
            OperandTypes();
        }

        Routine();
    }
}
