using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>The declarations of a PL/pgSQL block (PostgreSQL manual, 43.3).</content>
internal ref partial struct StatementScanner
{
    private void Declarations()
    {
        while (!AtEnd && !At(Keyword.Begin))
        {
            if (!Accept(Keyword.Declare))
            {
                Declaration();
                EndStatement();
            }
        }
    }

    private void Declaration()
    {
        var name = Identifier();
        _variables!.Declare(TextOf(name));
        if (Accept(Keyword.Alias))
        {
            Expect(Keyword.For);
            Variable();
        }
        else if (At(Keyword.Cursor) || At(Keyword.Scroll, Keyword.Cursor) || At(Keyword.No, Keyword.Scroll))
        {
            CursorDeclaration();
        }
        else
        {
            VariableDeclaration(name);
        }
    }

    /// <summary>Consumes <c>[CONSTANT] type [COLLATE c] [NOT NULL] [DEFAULT expression]</c>.</summary>
    private void VariableDeclaration(in Token name)
    {
        Accept(Keyword.Constant);
        var kind = NamedKind(Current);
        TypeName();
        if (Accept(Keyword.Collate))
        {
            Name(ObjectKind.Collation);
        }

        Accept(Keyword.Not, Keyword.Null);
        if (Accept(TokenKind.ColonEquals) || Accept(TokenKind.EqualsSign) || Accept(Keyword.Default))
        {
            var start = _position;
            AssignedExpression(name, PieceEnd.Semicolon);
            if (kind is not null && !_failed && IsConstant(ref start, _position))
            {
                ObjectNameString(_tokens[start], kind.Value);
            }
        }
    }

    /// <summary>Consumes <c>[[NO] SCROLL] CURSOR [(name type, …)] FOR query</c>.</summary>
    private void CursorDeclaration()
    {
        Accept(Keyword.No);
        Accept(Keyword.Scroll);
        Expect(Keyword.Cursor);
        if (Accept(TokenKind.LeftParen))
        {
            do
            {
                Identifier();
                TypeName();
            }
            while (AcceptComma());
            Expect(TokenKind.RightParen, ")");
        }

        if (!Accept(Keyword.Is))
        {
            Expect(Keyword.For);
        }

        QueryPiece(PieceEnd.Semicolon);
    }

    /// <summary>Consumes a variable or a field of one: <c>x</c>, <c>label.x</c>, <c>r.f</c>, <c>$1</c>.</summary>
    /// <returns>The token of its first part.</returns>
    private Token Variable()
    {
        var first = Current;
        if (Accept(TokenKind.Parameter))
        {
            return first;
        }

        Identifier();
        while (Accept(TokenKind.Dot))
        {
            Identifier();
        }

        return first;
    }

    /// <summary>Consumes an assignment.</summary>
    private void VariableAssignment()
    {
        var first = Variable();
        while (At(TokenKind.LeftBracket) || At(TokenKind.Dot))
        {
            if (Accept(TokenKind.Dot))
            {
                Identifier();
            }
            else
            {
                Subscript();
            }
        }

        if (!Accept(TokenKind.ColonEquals))
        {
            Expect(TokenKind.EqualsSign, ":=");
        }

        AssignedExpression(first, PieceEnd.Semicolon);
        EndStatement();
    }

    /// <summary>Consumes the expression that a variable is given: SQL where the variable holds nothing else.</summary>
    private void AssignedExpression(in Token variable, PieceEnd ends)
    {
        var start = _position;
        ExpressionPiece(ends);
        if (_failed)
        {
            return;
        }

        if (IsSqlVariable(variable))
        {
            ExecutedText(start, _position);
        }
        else
        {
            NoteDestructive(variable, start, _position);
        }
    }
}
