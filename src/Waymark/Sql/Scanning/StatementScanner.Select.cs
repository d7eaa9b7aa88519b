using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Queries (PostgreSQL manual, SELECT).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Whether a query starts here.</summary>
    private readonly bool AtQuery() => Word switch
    {
        Keyword.Select or Keyword.With or Keyword.Table => true,
        Keyword.Values => Ahead(1).Kind == TokenKind.LeftParen,
        _ => false,
    };

    /// <summary>Consumes a whole query: common table expressions, set operations, ordering and locking included.</summary>
    private void SelectStatement()
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

        QueryTerm();
        QueryRest();
        _context.Ctes.Restore(ctes);
        Leave();
    }

    /// <summary>Consumes what may follow a query's first term: set operations, ordering, limits, locking.</summary>
    private void QueryRest()
    {
        while (Accept(Keyword.Union) || Accept(Keyword.Intersect) || Accept(Keyword.Except))
        {
            _ = Accept(Keyword.All) || Accept(Keyword.Distinct);
            QueryTerm();
        }

        while (SortClause() || LimitClause() || LockingClause())
        {
        }
    }

    private void QueryTerm()
    {
        switch (Word)
        {
            case Keyword.Select:
                SelectCore();
                break;
            case Keyword.Values:
                Next();
                ExpressionList();
                break;
            case Keyword.Table:
                Next();
                TableTerm();
                break;
            default:
                if (!BuiltQuery())
                {
                    ParenthesizedQuery();
                }

                break;
        }
    }

    /// <summary>Consumes a query or a statement that is put in at run time: all of the text, or all that is in parentheses.</summary>
    private bool BuiltQuery()
    {
        if (!AtBuiltQuery())
        {
            return false;
        }

        Next();
        return true;
    }

    private readonly bool AtBuiltQuery() => Current.Kind == TokenKind.QuotedIdentifier
        && Ahead(1).Kind is TokenKind.End or TokenKind.RightParen
        && _context.Output.HolesOf(_segment)?.TakesQuery(Current.Offset) == true;

    private void ParenthesizedQuery()
    {
        Expect(TokenKind.LeftParen, "(");
        if (!_failed)
        {
            SelectStatement();
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void TableTerm()
    {
        Accept(Keyword.Only);
        QueryRelation();
        Accept(TokenKind.Star);
    }

    private void SelectCore()
    {
        var system = _context.SystemRelations.Count;
        var pending = _context.PendingComparisons.Count;
        Expect(Keyword.Select);
        DistinctClause();
        IntoClause();
        TargetList();
        IntoClause();
        FromClause();
        WhereClause();
        GroupClause();
        if (Accept(Keyword.Having))
        {
            Expression();
        }

        WindowClause();
        SettleComparisons(pending);
        _context.SystemRelations.Restore(system);
    }

    private void DistinctClause()
    {
        if (Accept(Keyword.All) || !Accept(Keyword.Distinct) || !Accept(Keyword.On))
        {
            return;
        }

        Expect(TokenKind.LeftParen, "(");
        ExpressionList();
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes the output columns of SELECT or RETURNING; there may be none.</summary>
    private void TargetList()
    {
        if (AtTargetListEnd())
        {
            return;
        }

        do
        {
            Expression();
            TargetLabel();
        }
        while (AcceptComma());
    }

    private readonly bool AtTargetListEnd() => AtEnd || Current.Kind is TokenKind.RightParen or TokenKind.Semicolon
        || Word is Keyword.From or Keyword.Into or Keyword.Where or Keyword.Union or Keyword.Intersect or Keyword.Except
            or Keyword.Order or Keyword.Limit or Keyword.Group or Keyword.Having or Keyword.Offset or Keyword.Fetch or Keyword.For or Keyword.Window;

    private void TargetLabel()
    {
        if (Accept(Keyword.As) || (Current.IsName && (Word == Keyword.NoKeyword || IsBareLabel(Word))))
        {
            Identifier();
        }
    }

    /// <summary>Whether a word may label an output column without AS (PostgreSQL manual, appendix C: all but these).</summary>
    private static bool IsBareLabel(Keyword keyword) => keyword is not (Keyword.Array or Keyword.As or Keyword.Char or Keyword.Character
        or Keyword.Create or Keyword.Day or Keyword.Except or Keyword.Fetch or Keyword.Filter or Keyword.For or Keyword.From
        or Keyword.Grant or Keyword.Group or Keyword.Having or Keyword.Hour or Keyword.Intersect or Keyword.Into or Keyword.Isnull
        or Keyword.Limit or Keyword.Minute or Keyword.Month or Keyword.Notnull or Keyword.Offset or Keyword.On or Keyword.Order
        or Keyword.Over or Keyword.Overlaps or Keyword.Precision or Keyword.Returning or Keyword.Second or Keyword.To or Keyword.Union
        or Keyword.Varying or Keyword.Where or Keyword.Window or Keyword.With or Keyword.Within or Keyword.Without
        or Keyword.Year);

    /// <summary>Consumes <c>INTO</c>: a table that is made. Where PL/pgSQL names variables with it, it never gets here.</summary>
    private void IntoClause()
    {
        if (!Accept(Keyword.Into))
        {
            return;
        }

        var persistence = CanStartName(Ahead(1)) || Ahead(1).Keyword == Keyword.Table;
        var traits = persistence ? PersistenceTraits() : ReferenceTraits.None;
        Accept(Keyword.Table);
        Name(ObjectKind.Relation, ReferenceRole.Creation, traits);
    }

    /// <summary>Consumes <c>[LOCAL | GLOBAL] TEMP | UNLOGGED</c>.</summary>
    private ReferenceTraits PersistenceTraits()
    {
        if (Word is Keyword.Local or Keyword.Global && Ahead(1).Keyword is Keyword.Temp or Keyword.Temporary)
        {
            Next();
        }

        if (Accept(Keyword.Temp) || Accept(Keyword.Temporary))
        {
            return ReferenceTraits.Temporary;
        }

        Accept(Keyword.Unlogged);
        return ReferenceTraits.None;
    }

    private void WhereClause()
    {
        if (!Accept(Keyword.Where))
        {
            return;
        }

        if (Accept(Keyword.Current, Keyword.Of))
        {
            _ = Accept(TokenKind.Parameter) || Identifier().IsName;
            return;
        }

        Expression();
    }

    private void GroupClause()
    {
        if (!Accept(Keyword.Group, Keyword.By))
        {
            return;
        }

        _ = Accept(Keyword.All) || Accept(Keyword.Distinct);
        do
        {
            GroupingElement();
        }
        while (AcceptComma());
    }

    private void GroupingElement()
    {
        if (Word is Keyword.Cube or Keyword.Rollup && Ahead(1).Kind == TokenKind.LeftParen)
        {
            Next();
            ParenthesizedExpression();
        }
        else if (Accept(Keyword.Grouping, Keyword.Sets))
        {
            Expect(TokenKind.LeftParen, "(");
            do
            {
                GroupingElement();
            }
            while (AcceptComma());
            Expect(TokenKind.RightParen, ")");
        }
        else
        {
            Expression();
        }
    }

    private void WindowClause()
    {
        if (!Accept(Keyword.Window))
        {
            return;
        }

        do
        {
            Identifier();
            Expect(Keyword.As);
            Window();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes <c>ORDER BY …</c>.</summary>
    private bool SortClause()
    {
        if (!Accept(Keyword.Order, Keyword.By))
        {
            return false;
        }

        do
        {
            Expression();
            SortDirection();
        }
        while (AcceptComma());
        return true;
    }

    private void SortDirection()
    {
        if (Accept(Keyword.Using))
        {
            if (At(Keyword.Operator))
            {
                OperatorName();
            }
            else if (At(TokenKind.Operator))
            {
                OperatorSign();
            }
            else
            {
                AnyOperator();
            }
        }

        _ = Accept(Keyword.Asc) || Accept(Keyword.Desc);
        if (Accept(Keyword.Nulls))
        {
            _ = Accept(Keyword.First) || Accept(Keyword.Last);
        }
    }

    private bool LimitClause()
    {
        if (Accept(Keyword.Limit))
        {
            LimitCount();
            return true;
        }

        if (Accept(Keyword.Offset))
        {
            Expression();
            _ = Accept(Keyword.Row) || Accept(Keyword.Rows);
            return true;
        }

        return FetchFirst();
    }

    private void LimitCount()
    {
        if (!Accept(Keyword.All))
        {
            ExpressionList();
        }
    }

    private bool FetchFirst()
    {
        if (!At(Keyword.Fetch, Keyword.First) && !At(Keyword.Fetch, Keyword.Next))
        {
            return false;
        }

        _position += 2;
        if (Word is not (Keyword.Row or Keyword.Rows) || Ahead(1).Keyword is Keyword.Row or Keyword.Rows)
        {
            Operand();
        }

        _ = Accept(Keyword.Row) || Accept(Keyword.Rows);
        _ = Accept(Keyword.Only) || Accept(Keyword.With, Keyword.Ties);
        return true;
    }

    /// <summary>Consumes <c>FOR UPDATE OF a, b NOWAIT</c>; what follows OF are tables as the FROM clause names them.</summary>
    private bool LockingClause()
    {
        if (!At(Keyword.For) || Ahead(1).Keyword is not (Keyword.Update or Keyword.Share or Keyword.No or Keyword.Key or Keyword.Read))
        {
            return false;
        }

        Next();
        while (Accept(Keyword.No) || Accept(Keyword.Key) || Accept(Keyword.Update) || Accept(Keyword.Share) || Accept(Keyword.Read) || Accept(Keyword.Only))
        {
        }

        if (Accept(Keyword.Of))
        {
            NameList(ObjectKind.Relation, ReferenceTraits.Local);
        }

        _ = Accept(Keyword.Nowait) || (Accept(Keyword.Skip) && Accept(Keyword.Locked));
        return true;
    }
}
