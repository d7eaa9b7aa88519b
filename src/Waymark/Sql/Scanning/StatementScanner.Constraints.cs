namespace Waymark.Sql.Scanning;

/// <content>Constraints of tables.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Whether a table constraint starts here; a column may be called <c>exclude</c>.</summary>
    private readonly bool AtTableConstraint => Word switch
    {
        Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.Foreign or Keyword.Not => true,
        Keyword.Exclude => Ahead(1).Keyword == Keyword.Using || Ahead(1).Kind == TokenKind.LeftParen,
        _ => false,
    };

    private void TableConstraint()
    {
        if (Accept(Keyword.Constraint))
        {
            Identifier();
        }

        switch (Word)
        {
            case Keyword.Check:
                Next();
                ParenthesizedExpression();
                break;
            case Keyword.Not:
                Next();
                Expect(Keyword.Null);
                Identifier();
                break;
            case Keyword.Unique or Keyword.Primary:
                KeyConstraint();
                break;
            case Keyword.Exclude:
                ExclusionConstraint();
                break;
            case Keyword.Foreign:
                ForeignKeyConstraint();
                break;
            default:
                Fail("expected CHECK, NOT NULL, UNIQUE, PRIMARY KEY, EXCLUDE or FOREIGN KEY");
                break;
        }

        while (ConstraintAttribute())
        {
        }
    }

    private void KeyConstraint()
    {
        if (Accept(Keyword.Primary))
        {
            Expect(Keyword.Key);
        }
        else
        {
            Expect(Keyword.Unique);
            AcceptNullsDistinct();
        }

        // The index stands in the table's schema: its name is never qualified here.
        if (At(Keyword.Using, Keyword.Index) && Ahead(2).Keyword != Keyword.Tablespace)
        {
            _position += 2;
            Identifier();
            return;
        }

        KeyColumns();
        IndexParameters();
    }

    private void ForeignKeyConstraint()
    {
        Expect(Keyword.Foreign, Keyword.Key);
        KeyColumns();
        ForeignKeyTarget();
    }

    /// <summary>Consumes <c>(a, [PERIOD] b [WITHOUT OVERLAPS], …)</c>.</summary>
    private void KeyColumns()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            if (At(Keyword.Period) && Ahead(1).IsName)
            {
                Next();
            }

            Identifier();
            Accept(Keyword.Without, Keyword.Overlaps);
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes <c>REFERENCES t [(columns)] [MATCH …] [ON DELETE …] [ON UPDATE …]</c>.</summary>
    private void ForeignKeyTarget()
    {
        Expect(Keyword.References);
        Relation(ReferenceTraits.ForeignKey);
        if (At(TokenKind.LeftParen))
        {
            KeyColumns();
        }

        if (Accept(Keyword.Match))
        {
            Identifier();
        }

        while (Accept(Keyword.On))
        {
            ReferentialAction();
        }
    }

    private void ReferentialAction()
    {
        if (!Accept(Keyword.Delete))
        {
            Expect(Keyword.Update);
        }

        if (Accept(Keyword.No, Keyword.Action) || Accept(Keyword.Restrict) || Accept(Keyword.Cascade))
        {
            return;
        }

        Expect(Keyword.Set);
        if (!Accept(Keyword.Null))
        {
            Expect(Keyword.Default);
        }

        AcceptIdentifierParens();
    }

    private void ExclusionConstraint()
    {
        Expect(Keyword.Exclude);
        if (Accept(Keyword.Using))
        {
            Identifier();
        }

        Expect(TokenKind.LeftParen, "(");
        do
        {
            IndexElement();
            Expect(Keyword.With);
            ExclusionOperator();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
        IndexParameters();
    }

    /// <summary>Consumes <c>=</c>, <c>s.=</c> or <c>OPERATOR(s.=)</c>.</summary>
    private void ExclusionOperator()
    {
        if (At(Keyword.Operator) && Ahead(1).Kind == TokenKind.LeftParen)
        {
            OperatorName();
        }
        else
        {
            OperatorReference();
        }
    }

    /// <summary>Consumes what describes the index behind a constraint.</summary>
    private void IndexParameters()
    {
        if (Accept(Keyword.Include))
        {
            IdentifierParens();
        }

        AcceptWithOptions();
        if (Accept(Keyword.Using, Keyword.Index))
        {
            AcceptTablespace();
        }

        if (Accept(Keyword.Where))
        {
            ParenthesizedExpression();
        }
    }

    private void AcceptNullsDistinct()
    {
        if (Accept(Keyword.Nulls))
        {
            Accept(Keyword.Not);
            Expect(Keyword.Distinct);
        }
    }

    /// <summary>Consumes one of <c>[NOT] DEFERRABLE</c>, <c>INITIALLY …</c>, <c>NOT VALID</c>, <c>NO INHERIT</c>, <c>[NOT] ENFORCED</c>.</summary>
    private bool ConstraintAttribute()
    {
        switch (Word)
        {
            case Keyword.Deferrable or Keyword.Enforced:
                Next();
                return true;
            case Keyword.Not when Ahead(1).Keyword is Keyword.Deferrable or Keyword.Valid or Keyword.Enforced:
                _position += 2;
                return true;
            case Keyword.No when Ahead(1).Keyword == Keyword.Inherit:
                _position += 2;
                return true;
            case Keyword.Initially:
                Next();
                Identifier();
                return true;
            default:
                return false;
        }
    }
}
