using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE TRIGGER</c> and <c>CREATE EVENT TRIGGER</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateTrigger()
    {
        Accept(Keyword.Constraint);
        Expect(Keyword.Trigger);
        Identifier();
        TriggerTime();
        TriggerEvents();
        Expect(Keyword.On);
        Relation();
        if (Accept(Keyword.From))
        {
            Relation();
        }

        while (ConstraintAttribute() || TriggerClause())
        {
        }

        TriggerAction();
    }

    private void TriggerTime()
    {
        if (Accept(Keyword.Instead))
        {
            Expect(Keyword.Of);
        }
        else if (!Accept(Keyword.Before))
        {
            Expect(Keyword.After);
        }
    }

    private void TriggerEvents()
    {
        do
        {
            var update = At(Keyword.Update);
            if (Word is not (Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Truncate))
            {
                Fail("expected INSERT, UPDATE, DELETE or TRUNCATE");
            }

            Next();
            if (update && Accept(Keyword.Of))
            {
                IdentifierList();
            }
        }
        while (Accept(Keyword.Or));
    }

    private bool TriggerClause()
    {
        switch (Word)
        {
            case Keyword.Referencing:
                TransitionTables();
                return true;
            case Keyword.For:
                Next();
                Accept(Keyword.Each);
                Identifier();
                return true;
            case Keyword.When:
                Next();
                ParenthesizedExpression();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>REFERENCING {OLD | NEW} {TABLE | ROW} [AS] x …</c>: the trigger's function sees x as a table.</summary>
    private void TransitionTables()
    {
        Expect(Keyword.Referencing);
        while (Word is Keyword.Old or Keyword.New)
        {
            Next();
            Next();
            Accept(Keyword.As);
            _context.TransitionTables.Add(IdentifierText.Fold(TextOf(Identifier())));
        }
    }

    private void TriggerAction()
    {
        Expect(Keyword.Execute);
        if (!Accept(Keyword.Function))
        {
            Expect(Keyword.Procedure);
        }

        var first = _position;
        var function = Name(ObjectKind.Function);
        var open = _position;
        Expect(TokenKind.LeftParen, "(");
        if (!At(TokenKind.RightParen))
        {
            TriggerArguments();
        }

        Expect(TokenKind.RightParen, ")");
        if (!_failed && IsSystemFunction(first, open - 1))
        {
            NameArguments(function, open);
        }
    }

    /// <summary>Consumes a trigger's arguments, which are all passed as strings: constants and bare words. The grammar lets the first one be empty.</summary>
    private void TriggerArguments()
    {
        AcceptComma();
        do
        {
            WordOrConstant();
        }
        while (AcceptComma());
    }

    private void CreateEventTrigger()
    {
        Expect(Keyword.Event, Keyword.Trigger);
        Identifier();
        Expect(Keyword.On);
        Identifier();
        if (Accept(Keyword.When))
        {
            EventTriggerFilters();
        }

        TriggerAction();
    }

    private void EventTriggerFilters()
    {
        do
        {
            Identifier();
            Expect(Keyword.In);
            EnumLabels();
        }
        while (Accept(Keyword.And));
    }
}
