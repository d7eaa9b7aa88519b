using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE SEQUENCE</c>, and the options that sequences and identity columns share.</content>
internal ref partial struct StatementScanner
{
    private void CreateSequence(ReferenceTraits traits)
    {
        Expect(Keyword.Sequence);
        traits |= AcceptIfNotExists();
        Name(ObjectKind.Relation, ReferenceRole.Creation, traits);
        SequenceOptions();
    }

    private void AcceptSequenceOptionParens()
    {
        if (Accept(TokenKind.LeftParen))
        {
            SequenceOptions();
            Expect(TokenKind.RightParen, ")");
        }
    }

    private void SequenceOptions()
    {
        while (SequenceOption())
        {
        }
    }

    private bool SequenceOption()
    {
        switch (Word)
        {
            case Keyword.As:
                Next();
                TypeName();
                return true;
            case Keyword.Cache or Keyword.Maxvalue or Keyword.Minvalue:
                Next();
                SignedNumber();
                return true;
            case Keyword.Cycle or Keyword.Logged or Keyword.Unlogged:
                Next();
                return true;
            case Keyword.No when Ahead(1).Keyword is Keyword.Cycle or Keyword.Maxvalue or Keyword.Minvalue:
                _position += 2;
                return true;
            case Keyword.Owned:
                OwnedBy();
                return true;
            case Keyword.Sequence:
                Next();
                Expect(Keyword.Name);
                Name(ObjectKind.Relation, ReferenceRole.Creation);
                return true;
            default:
                return SequenceNumberOption();
        }
    }

    private bool SequenceNumberOption()
    {
        switch (Word)
        {
            case Keyword.Increment:
                Next();
                Accept(Keyword.By);
                SignedNumber();
                return true;
            case Keyword.Start:
                Next();
                Accept(Keyword.With);
                SignedNumber();
                return true;
            case Keyword.Restart:
                Next();
                if (Accept(Keyword.With) || At(TokenKind.Number) || At(TokenKind.Operator))
                {
                    SignedNumber();
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>OWNED BY s.t.c</c> or <c>OWNED BY NONE</c>.</summary>
    private void OwnedBy()
    {
        Expect(Keyword.Owned, Keyword.By);
        ColumnOfRelation();
    }
}
