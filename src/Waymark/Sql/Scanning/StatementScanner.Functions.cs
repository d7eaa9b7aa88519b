using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Function calls.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a call after its name, with aggregate and window clauses.</summary>
    private OperandShape FunctionCall(int first, int last)
    {
        var open = _position;
        Arguments();
        if (Current.IsString)
        {
            TypedConstant(first, last);
            return OperandShape.Other;
        }

        Report(ObjectKind.Function, ReferenceRole.Lookup, ReferenceTraits.None, first, last);
        if (!(IsSystemFunction(first, last) && NameArguments(_tokens[last], open)))
        {
            DeclaredNameArguments(_tokens[last], open);
        }

        CallSuffixes();
        return OperandShape.Other;
    }

    /// <summary>Whether a called name may be a builtin: it has no schema, or the system's.</summary>
    private readonly bool IsSystemFunction(int first, int last) =>
        last == first || (last == first + 2 && IdentifierText.SameName(TextOf(_tokens[first]), "pg_catalog"));

    /// <summary>Consumes <c>(…)</c> of a call.</summary>
    private void Arguments()
    {
        Expect(TokenKind.LeftParen, "(");
        _ = Accept(Keyword.All) || Accept(Keyword.Distinct);
        if (!At(TokenKind.RightParen))
        {
            ArgumentList();
        }

        SortClause();
        Expect(TokenKind.RightParen, ")");
    }

    private void ArgumentList()
    {
        do
        {
            Accept(Keyword.Variadic);
            Expression();
        }
        while (AcceptComma());
    }

    private void CallSuffixes()
    {
        if (Accept(Keyword.Within, Keyword.Group))
        {
            Expect(TokenKind.LeftParen, "(");
            SortClause();
            Expect(TokenKind.RightParen, ")");
        }

        if (At(Keyword.Filter) && Ahead(1).Kind == TokenKind.LeftParen)
        {
            _position += 2;
            Expect(Keyword.Where);
            Expression();
            Expect(TokenKind.RightParen, ")");
        }

        if (At(Keyword.Over) && (Ahead(1).Kind == TokenKind.LeftParen || Ahead(1).IsName))
        {
            Next();
            Window();
        }
    }

    /// <summary>Consumes a window's name or its specification in parentheses.</summary>
    private void Window()
    {
        if (!At(TokenKind.LeftParen))
        {
            Identifier();
            return;
        }

        Next();
        if (Current.IsName && Word is not (Keyword.Partition or Keyword.Order or Keyword.Range or Keyword.Rows or Keyword.Groups))
        {
            Identifier();
        }

        if (Accept(Keyword.Partition, Keyword.By))
        {
            ExpressionList();
        }

        SortClause();
        Frame();
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes a window's frame.</summary>
    private void Frame()
    {
        if (!(Accept(Keyword.Range) || Accept(Keyword.Rows) || Accept(Keyword.Groups)))
        {
            return;
        }

        var between = Accept(Keyword.Between);
        FrameBound();
        if (between)
        {
            Expect(Keyword.And);
            FrameBound();
        }

        if (Accept(Keyword.Exclude))
        {
            _ = Accept(Keyword.Current, Keyword.Row) || Accept(Keyword.No, Keyword.Others) || Accept(Keyword.Group) || Accept(Keyword.Ties);
        }
    }

    private void FrameBound()
    {
        if (Accept(Keyword.Current, Keyword.Row))
        {
            return;
        }

        if (!At(Keyword.Unbounded, Keyword.Preceding) && !At(Keyword.Unbounded, Keyword.Following))
        {
            Expression();
        }
        else
        {
            Next();
        }

        _ = Accept(Keyword.Preceding) || Accept(Keyword.Following);
    }
}
