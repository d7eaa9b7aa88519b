namespace Waymark.Sql.Scanning;

/// <content>Common table expressions and what sees them (PostgreSQL manual, 7.8).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Each WITH RECURSIVE is read ahead of its bodies, so that one within the other costs its length once more.</summary>
    private const int DeepestRecursion = 64;

    /// <summary>
    /// Consumes WITH. Each name is seen by what comes after it, and under RECURSIVE by every sibling and by itself. The
    /// caller restores the scope when the statement that they belong to ends.
    /// </summary>
    private void WithClause()
    {
        Expect(Keyword.With);
        var recursive = AcceptRecursive();
        if (recursive)
        {
            EnterRecursion();
        }

        do
        {
            var name = Identifier();
            CteBody();
            if (!recursive)
            {
                SeeCte(name);
            }
        }
        while (AcceptComma());
        _recursion -= recursive ? 1 : 0;
    }

    private readonly void SeeCte(in Token name) => _context.Ctes.Push(name, IdentifierText.Hash(TextOf(name)));

    private void EnterRecursion()
    {
        if (++_recursion > DeepestRecursion)
        {
            Fail(DiagnosticCodes.TooDeep, $"WITH RECURSIVE nested deeper than {DeepestRecursion} levels");
            return;
        }

        SeeAllSiblings();
    }

    /// <summary>Consumes RECURSIVE, unless it is the name of the first common table expression.</summary>
    private bool AcceptRecursive() => Ahead(1).Keyword != Keyword.As && Ahead(1).Kind != TokenKind.LeftParen && Accept(Keyword.Recursive);

    private void CteBody()
    {
        if (At(TokenKind.LeftParen))
        {
            IdentifierParens();
        }

        Expect(Keyword.As);
        Accept(Keyword.Not);
        Accept(Keyword.Materialized);
        Expect(TokenKind.LeftParen, "(");
        PreparableStatement();
        Expect(TokenKind.RightParen, ")");
        SearchClause();
        CycleClause();
    }

    private void SearchClause()
    {
        if (!Accept(Keyword.Search))
        {
            return;
        }

        _ = Accept(Keyword.Breadth) || Accept(Keyword.Depth);
        Expect(Keyword.First);
        Expect(Keyword.By);
        IdentifierList();
        Expect(Keyword.Set);
        Identifier();
    }

    private void CycleClause()
    {
        if (!Accept(Keyword.Cycle))
        {
            return;
        }

        IdentifierList();
        Expect(Keyword.Set);
        Identifier();
        if (Accept(Keyword.To))
        {
            Operand();
            Expect(Keyword.Default);
            Operand();
        }

        Expect(Keyword.Using);
        Identifier();
    }

    private void IdentifierList()
    {
        do
        {
            Identifier();
        }
        while (AcceptComma());
    }

    /// <summary>Brings every name of a WITH RECURSIVE into sight before any body is read.</summary>
    private void SeeAllSiblings()
    {
        var depth = 0;
        for (var i = _position; i < _tokens.Length && depth >= 0; i++)
        {
            if (depth == 0 && NamesSibling(i))
            {
                SeeCte(_tokens[i]);
            }

            depth += _tokens[i].Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            if (depth == 0 && EndsSiblings(_tokens[i].Keyword))
            {
                return;
            }
        }
    }

    private readonly bool NamesSibling(int position)
    {
        if (!_tokens[position].IsName || (position > _position && _tokens[position - 1].Kind != TokenKind.Comma))
        {
            return false;
        }

        var next = position + 1;
        if (_tokens[next].Kind == TokenKind.LeftParen)
        {
            while (next < _tokens.Length - 1 && _tokens[next].Kind != TokenKind.RightParen)
            {
                next++;
            }

            next++;
        }

        return next < _tokens.Length && _tokens[next].Keyword == Keyword.As;
    }

    private static bool EndsSiblings(Keyword keyword) => keyword is Keyword.Select or Keyword.Insert or Keyword.Update or Keyword.Delete
        or Keyword.Merge or Keyword.Values or Keyword.Table;
}
