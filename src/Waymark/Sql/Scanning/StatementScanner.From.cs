using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>FROM clauses: relations, joins, functions, subqueries and their aliases.</content>
internal ref partial struct StatementScanner
{
    private void FromClause()
    {
        if (Accept(Keyword.From))
        {
            FromList();
        }
    }

    private void FromList()
    {
        do
        {
            JoinedItem();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes an item and the joins that hang on it.</summary>
    private void JoinedItem()
    {
        if (!Enter())
        {
            return;
        }

        FromItem();
        Joins();
        Leave();
    }

    /// <summary>Consumes joins. An ON belongs to the nearest join that has none: one that is left over is the statement's own (<c>ON CONFLICT</c>).</summary>
    private void Joins()
    {
        for (var open = 0; !_failed;)
        {
            if (AcceptJoin(out var qualified))
            {
                FromItem();
                open += qualified ? 1 : 0;
            }
            else if (open > 0 && JoinCondition())
            {
                open--;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Consumes the words of a join.</summary>
    /// <param name="qualified">Whether a condition follows.</param>
    private bool AcceptJoin(out bool qualified)
    {
        qualified = true;
        if (At(Keyword.Cross, Keyword.Join))
        {
            qualified = false;
            _position += 2;
            return true;
        }

        if (Word is not (Keyword.Natural or Keyword.Inner or Keyword.Left or Keyword.Right or Keyword.Full or Keyword.Join))
        {
            return false;
        }

        qualified = !Accept(Keyword.Natural);
        if (Accept(Keyword.Left) || Accept(Keyword.Right) || Accept(Keyword.Full))
        {
            Accept(Keyword.Outer);
        }
        else
        {
            Accept(Keyword.Inner);
        }

        Expect(Keyword.Join);
        return true;
    }

    private bool JoinCondition()
    {
        if (Accept(Keyword.On))
        {
            Expression();
            return true;
        }

        if (!Accept(Keyword.Using))
        {
            return false;
        }

        IdentifierParens();
        if (Accept(Keyword.As))
        {
            Identifier();
        }

        return true;
    }

    private void FromItem()
    {
        Accept(Keyword.Lateral);
        if (At(TokenKind.LeftParen))
        {
            FromParentheses();
            TableAlias();
            TableSample();
        }
        else if (At(Keyword.Rows, Keyword.From))
        {
            RowsFrom();
        }
        else if (Word is Keyword.Xmltable or Keyword.JsonTable && Ahead(1).Kind == TokenKind.LeftParen)
        {
            TableFunction();
        }
        else if (AtFunctionItem())
        {
            FunctionItem();
        }
        else
        {
            RelationItem();
        }
    }

    /// <summary>Consumes <c>(SELECT …)</c> or <c>(a JOIN b …)</c>, each in any number of parentheses.</summary>
    /// <returns>Whether it is a query.</returns>
    private bool FromParentheses()
    {
        if (!Enter())
        {
            return false;
        }

        Expect(TokenKind.LeftParen, "(");
        var query = FromParenthesesContent();
        Expect(TokenKind.RightParen, ")");
        Leave();
        return query;
    }

    private bool FromParenthesesContent()
    {
        if (AtQuery() || AtBuiltQuery())
        {
            SelectStatement();
            return true;
        }

        if (!At(TokenKind.LeftParen))
        {
            JoinedItem();
            return false;
        }

        if (FromParentheses())
        {
            QueryRest();
            if (At(TokenKind.RightParen))
            {
                return true;
            }
        }

        TableAlias();
        Joins();
        return false;
    }

    private void RowsFrom()
    {
        _position += 2;
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Operand();
            if (Accept(Keyword.As))
            {
                ColumnDefinitions();
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
        FunctionAlias();
    }

    /// <summary>Whether a function call stands where a relation could: a name before a parenthesis, or a form such as <c>CAST(…)</c>.</summary>
    private readonly bool AtFunctionItem()
    {
        if (!Current.IsName)
        {
            return false;
        }

        var ahead = 1;
        while (Ahead(ahead).Kind == TokenKind.Dot)
        {
            ahead += 2;
        }

        return Ahead(ahead).Kind == TokenKind.LeftParen || KeywordTable.ClassOf(Word) == KeywordClass.Reserved && Word != Keyword.Only
            || (Word == Keyword.CurrentSchema) || (Word == Keyword.Collation && Ahead(1).Keyword == Keyword.For);
    }

    private void FunctionItem()
    {
        if (Accept(Keyword.Only))
        {
            OnlyItem();
            return;
        }

        Primary();
        FunctionAlias();
    }

    private void FunctionAlias()
    {
        Accept(Keyword.With, Keyword.Ordinality);
        TableAlias();
    }

    private void RelationItem()
    {
        if (Accept(Keyword.Only))
        {
            OnlyItem();
            return;
        }

        RelationWithAlias();
    }

    private void OnlyItem()
    {
        var parens = Accept(TokenKind.LeftParen);
        var first = _position;
        var name = QueryRelation();
        var last = _position - 1;
        if (parens)
        {
            Expect(TokenKind.RightParen, ")");
        }

        RelationAlias(name, IsSystemRelation(first, last));
    }

    private void RelationWithAlias()
    {
        var first = _position;
        var name = QueryRelation();
        RelationAlias(name, !_failed && IsSystemRelation(first, _position - 1));
    }

    private void RelationAlias(in Token name, bool system)
    {
        Accept(TokenKind.Star);
        var alias = TableAlias();
        if (system)
        {
            SeeSystemRelation(alias.Length > 0 ? alias : name);
        }

        TableSample();
    }

    /// <summary>Consumes the name of a relation that a query reads: common table expressions come first.</summary>
    private Token QueryRelation()
    {
        if (!CanStartName(Current))
        {
            Fail("expected the name of a relation");
            return Current;
        }

        var unqualified = Ahead(1).Kind != TokenKind.Dot;
        return Relation(unqualified && IsCte(Current) ? ReferenceTraits.Cte : LocalTraits(Current, unqualified));
    }

    private readonly bool IsCte(in Token name)
    {
        var ctes = _context.Ctes;
        if (ctes.Count == 0)
        {
            return false;
        }

        var hash = IdentifierText.Hash(TextOf(name));
        var found = ctes.FindLast(hash, ctes.Count);
        while (found >= 0 && !SameName(ctes.Names[found], name))
        {
            found = ctes.FindLast(hash, found);
        }

        return found >= 0;
    }

    /// <summary>Consumes <c>[AS] alias [(columns)]</c> or <c>AS (column definitions)</c>.</summary>
    /// <returns>The alias; a token of no length when there is none.</returns>
    private Token TableAlias()
    {
        var written = Accept(Keyword.As);
        if (written && At(TokenKind.LeftParen))
        {
            ColumnDefinitions();
            return default;
        }

        if (!written && !IsTableAlias(Current))
        {
            return default;
        }

        var alias = Identifier();
        if (At(TokenKind.LeftParen))
        {
            ColumnDefinitions();
        }

        return alias;
    }

    /// <summary>Whether a token may be a relation's alias without AS.</summary>
    private static bool IsTableAlias(in Token token) =>
        token.IsName && KeywordTable.ClassOf(token.Keyword) is not (KeywordClass.Reserved or KeywordClass.TypeOrFunctionName);

    /// <summary>Consumes <c>(a, b)</c> or <c>(a int, b text COLLATE "C")</c>.</summary>
    private void ColumnDefinitions()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Identifier();
            if (!At(TokenKind.Comma) && !At(TokenKind.RightParen))
            {
                TypeName();
                if (Accept(Keyword.Collate))
                {
                    Name(ObjectKind.Collation);
                }
            }
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    private void TableSample()
    {
        if (!Accept(Keyword.Tablesample))
        {
            return;
        }

        Name(ObjectKind.Function);
        ParenthesizedExpression();
        if (Accept(Keyword.Repeatable))
        {
            ParenthesizedExpression();
        }
    }
}
