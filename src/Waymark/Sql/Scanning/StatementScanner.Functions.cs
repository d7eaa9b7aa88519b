using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Function calls.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a call after its name, with aggregate and window clauses.</summary>
    private OperandShape FunctionCall(int first, int last)
    {
        Report(ObjectKind.Function, ReferenceRole.Lookup, ReferenceTraits.None, first, last);
        var open = _position;
        Arguments();
        if (IsSystemFunction(first, last))
        {
            NameArguments(_tokens[last], open);
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

    /// <summary>Consumes a window's frame: bounds are expressions between key words.</summary>
    private void Frame()
    {
        if (!(Accept(Keyword.Range) || Accept(Keyword.Rows) || Accept(Keyword.Groups)))
        {
            return;
        }

        while (!AtEnd && !At(TokenKind.RightParen))
        {
            if (IsFrameWord(Word))
            {
                Next();
            }
            else
            {
                Operand();
                FrameOperators();
            }
        }
    }

    private void FrameOperators()
    {
        while (At(TokenKind.Operator) || At(TokenKind.Star))
        {
            Next();
            Operand();
        }
    }

    private static bool IsFrameWord(Keyword keyword) => keyword is Keyword.Between or Keyword.Unbounded or Keyword.Current or Keyword.Row
        or Keyword.Preceding or Keyword.Following or Keyword.And or Keyword.Exclude or Keyword.No or Keyword.Others or Keyword.Group or Keyword.Ties;
}
