using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>INSERT, UPDATE and DELETE. Common table expressions do not hide their targets.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a statement that may stand in WITH, PREPARE, EXPLAIN or a rule: a query, or one that changes rows.</summary>
    private void PreparableStatement()
    {
        if (!Enter())
        {
            return;
        }

        var ctes = _context.Ctes.Count;
        if (At(Keyword.With))
        {
            WithClause();
        }

        switch (Word)
        {
            case Keyword.Insert:
                Insert();
                break;
            case Keyword.Update:
                Update();
                break;
            case Keyword.Delete:
                Delete();
                break;
            case Keyword.Merge:
                Merge();
                break;
            default:
                SelectStatement();
                break;
        }

        _context.Ctes.Restore(ctes);
        Leave();
    }

    private void Insert()
    {
        Expect(Keyword.Insert);
        Expect(Keyword.Into);
        Target();
        if (Accept(Keyword.As))
        {
            Identifier();
        }

        if (At(TokenKind.LeftParen) && !OpensQuery())
        {
            TargetColumns();
        }

        Overriding();
        InsertedRows();
        ConflictClause();
        ReturningClause();
    }

    /// <summary>Consumes the relation that a statement changes.</summary>
    private Token Target() => Name(ObjectKind.Relation, ReferenceRole.Lookup, LocalTraits(Current, Ahead(1).Kind != TokenKind.Dot));

    /// <summary>Whether the parenthesis here opens a query rather than a list of columns.</summary>
    private readonly bool OpensQuery()
    {
        var ahead = 1;
        while (Ahead(ahead).Kind == TokenKind.LeftParen)
        {
            ahead++;
        }

        return Ahead(ahead).Keyword is Keyword.Select or Keyword.With or Keyword.Table
            || (Ahead(ahead).Keyword == Keyword.Values && Ahead(ahead + 1).Kind == TokenKind.LeftParen);
    }

    private void Overriding()
    {
        if (Accept(Keyword.Overriding))
        {
            _ = Accept(Keyword.User) || Accept(Keyword.System);
            Expect(Keyword.Value);
        }
    }

    private void InsertedRows()
    {
        if (!Accept(Keyword.Default, Keyword.Values))
        {
            SelectStatement();
        }
    }

    /// <summary>Consumes <c>(a, b.c, d[1])</c>.</summary>
    private void TargetColumns()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            TargetColumn();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    private void TargetColumn()
    {
        Identifier();
        while (At(TokenKind.Dot) || At(TokenKind.LeftBracket))
        {
            if (!Accept(TokenKind.Dot))
            {
                Subscript();
            }
            else if (!Accept(TokenKind.Star))
            {
                Identifier();
            }
        }
    }

    private void ConflictClause()
    {
        if (!Accept(Keyword.On, Keyword.Conflict))
        {
            return;
        }

        if (At(TokenKind.LeftParen))
        {
            IndexElements();
            WhereClause();
        }
        else if (Accept(Keyword.On))
        {
            Expect(Keyword.Constraint);
            Identifier();
        }

        Expect(Keyword.Do);
        if (Accept(Keyword.Nothing))
        {
            return;
        }

        Expect(Keyword.Update);
        SetClause();
        WhereClause();
    }

    private void SetClause()
    {
        Expect(Keyword.Set);
        do
        {
            if (At(TokenKind.LeftParen))
            {
                TargetColumns();
            }
            else
            {
                TargetColumn();
            }

            Expect(TokenKind.EqualsSign, "=");
            Expression();
        }
        while (AcceptComma());
    }

    private void Update()
    {
        Expect(Keyword.Update);
        ChangedRelation();
        SetClause();
        FromClause();
        WhereClause();
        ReturningClause();
    }

    private void Delete()
    {
        Expect(Keyword.Delete);
        Expect(Keyword.From);
        ChangedRelation();
        if (Accept(Keyword.Using))
        {
            FromList();
        }

        WhereClause();
        ReturningClause();
    }

    /// <summary>Consumes <c>[ONLY] name [*] [[AS] alias]</c>; SET is no alias here.</summary>
    private void ChangedRelation()
    {
        var only = Accept(Keyword.Only);
        var parens = only && Accept(TokenKind.LeftParen);
        Target();
        if (parens)
        {
            Expect(TokenKind.RightParen, ")");
        }

        Accept(TokenKind.Star);
        if (Accept(Keyword.As) || (IsTableAlias(Current) && Word != Keyword.Set))
        {
            Identifier();
        }
    }

    /// <summary>Consumes RETURNING, with PostgreSQL 18's <c>WITH (OLD AS o, NEW AS n)</c>.</summary>
    private void ReturningClause()
    {
        if (Accept(Keyword.Returning))
        {
            if (Accept(Keyword.With))
            {
                ReturningAliases();
            }

            TargetList();
        }
    }

    private void ReturningAliases()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Identifier();
            Expect(Keyword.As);
            Identifier();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }
}
