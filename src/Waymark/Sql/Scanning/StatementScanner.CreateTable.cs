using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE TABLE</c> and <c>CREATE FOREIGN TABLE</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateTable(ReferenceTraits traits)
    {
        Expect(Keyword.Table);
        traits |= AcceptIfNotExists();
        var table = _context.Output.Count;
        Name(ObjectKind.Relation, ReferenceRole.Creation, traits);
        TableShape();
        while (TableClause(table))
        {
        }

        if (Accept(Keyword.As))
        {
            StoredQuery();
        }
    }

    /// <summary>Consumes what says which columns the table has.</summary>
    private void TableShape()
    {
        if (Accept(Keyword.Of))
        {
            Name(ObjectKind.Type);
            AcceptTableElements(typed: true);
        }
        else if (Accept(Keyword.Partition, Keyword.Of))
        {
            Relation();
            AcceptTableElements(typed: true);
            PartitionBound();
        }
        else
        {
            AcceptTableElements(typed: false);
        }
    }

    private void AcceptTableElements(bool typed)
    {
        if (!Accept(TokenKind.LeftParen))
        {
            return;
        }

        if (!At(TokenKind.RightParen))
        {
            TableElements(typed);
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void TableElements(bool typed)
    {
        do
        {
            if (At(Keyword.Like))
            {
                LikeClause();
            }
            else if (AtTableConstraint)
            {
                TableConstraint();
            }
            else
            {
                ColumnDefinition(typed);
            }
        }
        while (AcceptComma());
    }

    private void LikeClause()
    {
        Expect(Keyword.Like);
        Relation();
        while (Word is Keyword.Including or Keyword.Excluding)
        {
            Next();
            Identifier();
        }
    }

    /// <summary>Consumes a column: its name, its type unless the table's type has it, and what follows; a bare name in <c>CREATE TABLE t (a) AS</c>.</summary>
    private void ColumnDefinition(bool typed)
    {
        Identifier();
        if (At(TokenKind.Comma) || At(TokenKind.RightParen))
        {
            return;
        }

        if (typed)
        {
            Accept(Keyword.With, Keyword.Options);
        }
        else
        {
            TypeName();
        }

        ColumnClauses();
    }

    private bool TableClause(int table)
    {
        switch (Word)
        {
            case Keyword.Inherits:
                Inherits();
                return true;
            case Keyword.Partition:
                PartitionBy();
                return true;
            case Keyword.On:
                OnCommit(table);
                return true;
            case Keyword.Without:
                Next();
                Expect(Keyword.Oids);
                return true;
            case Keyword.With when Ahead(1).Kind == TokenKind.LeftParen:
                AcceptWithOptions();
                return true;
            case Keyword.Using or Keyword.Tablespace or Keyword.Server:
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

    private void Inherits()
    {
        Expect(Keyword.Inherits);
        Expect(TokenKind.LeftParen, "(");
        NameList(ObjectKind.Relation);
        Expect(TokenKind.RightParen, ")");
    }

    private void OnCommit(int table)
    {
        Expect(Keyword.On, Keyword.Commit);
        if (Accept(Keyword.Drop))
        {
            _context.Output.AddTraits(table, ReferenceTraits.DroppedOnCommit);
            return;
        }

        if (!Accept(Keyword.Delete))
        {
            Expect(Keyword.Preserve);
        }

        Expect(Keyword.Rows);
    }

    /// <summary>Consumes the query that fills a table or materialized view, and whether it is run.</summary>
    private void StoredQuery()
    {
        if (At(Keyword.Execute))
        {
            Statement();
        }
        else
        {
            SelectStatement();
        }

        AcceptWithData();
    }

    private void AcceptWithData()
    {
        if (Accept(Keyword.With))
        {
            Accept(Keyword.No);
            Expect(Keyword.Data);
        }
    }
}
