using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE INDEX</c>, and the elements that index and partition keys share.</content>
internal ref partial struct StatementScanner
{
    private void CreateIndex()
    {
        Accept(Keyword.Unique);
        Expect(Keyword.Index);
        Accept(Keyword.Concurrently);
        AcceptIfNotExists();
        if (!At(Keyword.On))
        {
            ReportIndex(Identifier());
        }

        Expect(Keyword.On);
        RelationExpression();
        if (Accept(Keyword.Using))
        {
            Identifier();
        }

        IndexElements();
        IndexClauses();
    }

    /// <summary>Reports an index's name, which is no reference: it is temporary when its table is.</summary>
    private readonly void ReportIndex(in Token name)
    {
        if (_context.StringDepth == 0)
        {
            _context.Output.Add(new SessionEvent(_context.Statement, SessionEventKind.CreateIndex, name.Offset, name.Length));
        }
    }

    private void IndexClauses()
    {
        if (Accept(Keyword.Include))
        {
            IndexElements();
        }

        AcceptNullsDistinct();
        AcceptWithOptions();
        AcceptTablespace();
        if (Accept(Keyword.Where))
        {
            Expression();
        }
    }

    /// <summary>Consumes <c>(element, …)</c> of an index or a partition key.</summary>
    private void IndexElements()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            IndexElement();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes a column, function call or parenthesised expression with its collation, operator class and order.</summary>
    private void IndexElement()
    {
        if (Current.IsName && Ahead(1).Kind is not (TokenKind.LeftParen or TokenKind.Dot))
        {
            Identifier();
        }
        else if (At(TokenKind.LeftParen))
        {
            ParenthesizedExpression();
        }
        else
        {
            Expression();
        }

        if (Accept(Keyword.Collate))
        {
            Name(ObjectKind.Collation);
        }

        AcceptOperatorClass();
        AcceptIndexOrder();
    }

    private void AcceptOperatorClass()
    {
        var isClass = Current.IsName && KeywordTable.ClassOf(Word) != KeywordClass.Reserved && !AtNullsOrder;
        if (!isClass)
        {
            return;
        }

        Name(ObjectKind.OperatorClass);
        if (At(TokenKind.LeftParen))
        {
            OptionParens();
        }
    }

    private void AcceptIndexOrder()
    {
        if (!Accept(Keyword.Asc))
        {
            Accept(Keyword.Desc);
        }

        if (AtNullsOrder)
        {
            _position += 2;
        }
    }

    private readonly bool AtNullsOrder => At(Keyword.Nulls) && Ahead(1).Keyword is Keyword.First or Keyword.Last;
}
