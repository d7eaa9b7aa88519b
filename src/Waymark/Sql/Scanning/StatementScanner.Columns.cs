using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>What may follow the type of a column or domain.</content>
internal ref partial struct StatementScanner
{
    private void ColumnClauses()
    {
        while (ColumnConstraint() || ColumnProperty() || ConstraintAttribute())
        {
        }
    }

    private bool ColumnConstraint()
    {
        switch (Word)
        {
            case Keyword.Constraint:
                Next();
                Identifier();
                return true;
            case Keyword.Null:
                Next();
                return true;
            case Keyword.Not when Ahead(1).Keyword == Keyword.Null:
                _position += 2;
                return true;
            case Keyword.Check:
                Next();
                ParenthesizedExpression();
                return true;
            case Keyword.Unique or Keyword.Primary:
                ColumnKey();
                return true;
            case Keyword.References:
                ForeignKeyTarget();
                return true;
            default:
                return false;
        }
    }

    private void ColumnKey()
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

        IndexParameters();
    }

    private bool ColumnProperty()
    {
        switch (Word)
        {
            case Keyword.Default:
                Next();
                Expression();
                return true;
            case Keyword.Generated:
                Generated();
                return true;
            case Keyword.Collate:
                Next();
                Name(ObjectKind.Collation);
                return true;
            case Keyword.Storage or Keyword.Compression:
                Next();
                Identifier();
                return true;
            case Keyword.Options:
                AcceptForeignOptions();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>GENERATED {ALWAYS | BY DEFAULT} AS {IDENTITY [(…)] | (expr) [STORED | VIRTUAL]}</c>.</summary>
    private void Generated()
    {
        GeneratedWhen();
        Expect(Keyword.As);
        if (Accept(Keyword.Identity))
        {
            AcceptSequenceOptionParens();
            return;
        }

        ParenthesizedExpression();
        if (!Accept(Keyword.Stored))
        {
            Accept(Keyword.Virtual);
        }
    }

    private void GeneratedWhen()
    {
        Expect(Keyword.Generated);
        if (!Accept(Keyword.Always))
        {
            Expect(Keyword.By, Keyword.Default);
        }
    }
}
