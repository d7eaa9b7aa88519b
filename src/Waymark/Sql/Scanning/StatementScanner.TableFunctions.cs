namespace Waymark.Sql.Scanning;

/// <content><c>XMLTABLE</c> and <c>JSON_TABLE</c> (PostgreSQL manual, 9.15.3 and 9.16.4).</content>
internal ref partial struct StatementScanner
{
    private void TableFunction()
    {
        Next();
        Expect(TokenKind.LeftParen, "(");
        XmlNamespaces();
        while (!AtEnd && !At(TokenKind.RightParen))
        {
            TableFunctionArgument();
        }

        Expect(TokenKind.RightParen, ")");
        TableAlias();
    }

    private void XmlNamespaces()
    {
        if (!Accept(Keyword.Xmlnamespaces))
        {
            return;
        }

        Expect(TokenKind.LeftParen, "(");
        do
        {
            Accept(Keyword.Default);
            Expression();
            if (Accept(Keyword.As))
            {
                Identifier();
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
        Expect(TokenKind.Comma, ",");
    }

    private void TableFunctionArgument()
    {
        switch (Word)
        {
            case Keyword.Columns:
                Next();
                TableFunctionColumns();
                break;
            case Keyword.As:
                Next();
                Identifier();
                break;
            case Keyword.Plan:
                Next();
                Accept(Keyword.Default);
                SkipParens();
                break;
            case Keyword.Passing or Keyword.By or Keyword.Ref:
            case Keyword.Format when Ahead(1).Keyword == Keyword.Json:
                JsonFormatOrWord();
                break;
            case Keyword word when IsJsonSeparator(word):
                Next();
                break;
            default:
                SpecialExpression();
                break;
        }
    }

    private void JsonFormatOrWord()
    {
        if (At(Keyword.Format))
        {
            JsonFormat();
        }
        else
        {
            Next();
        }
    }

    private void TableFunctionColumns()
    {
        var parens = Accept(TokenKind.LeftParen);
        do
        {
            TableFunctionColumn();
        }
        while (AcceptComma());
        if (parens)
        {
            Expect(TokenKind.RightParen, ")");
        }
    }

    private void TableFunctionColumn()
    {
        if (Accept(Keyword.Nested))
        {
            NestedColumns();
            return;
        }

        Identifier();
        if (Accept(Keyword.For))
        {
            Expect(Keyword.Ordinality);
            return;
        }

        TypeName();
        while (!AtEnd && !At(TokenKind.Comma) && !At(TokenKind.RightParen))
        {
            TableFunctionColumnOption();
        }
    }

    private void NestedColumns()
    {
        Accept(Keyword.Path);
        StringConstant();
        if (Accept(Keyword.As))
        {
            Identifier();
        }

        Expect(Keyword.Columns);
        TableFunctionColumns();
    }

    private void TableFunctionColumnOption()
    {
        switch (Word)
        {
            case Keyword.Format:
                JsonFormat();
                break;
            case Keyword.Path or Keyword.Not or Keyword.Null or Keyword.Exists:
                Next();
                break;
            case Keyword word when IsJsonSeparator(word):
                Next();
                break;
            default:
                Expression();
                break;
        }
    }
}
