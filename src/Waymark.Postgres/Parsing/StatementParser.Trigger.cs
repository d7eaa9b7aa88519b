using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE TRIGGER.</content>
internal sealed partial class StatementParser
{
    private static readonly string[] TriggerEventOrder = ["INSERT", "DELETE", "UPDATE", "TRUNCATE"];

    private void CreateTrigger(bool orReplace)
    {
        var place = Here;
        var isConstraint = _cursor.Accept(Keyword.Constraint);
        _cursor.Expect(Keyword.Trigger);
        var name = _cursor.Identifier("a trigger");
        var timing = TriggerTiming();
        var events = TriggerEvents(out var columns);
        _cursor.Expect(Keyword.On);
        var owner = _cursor.Name("a table");
        var trigger = new Trigger { Name = name, Timing = timing, Events = events, UpdateColumns = [.. columns], IsConstraint = isConstraint };
        trigger = TriggerClauses(trigger);
        _builder.AddTrigger(owner, trigger, orReplace, place);
    }

    private string TriggerTiming()
    {
        if (_cursor.Accept(Keyword.Instead, Keyword.Of))
        {
            return "INSTEAD OF";
        }

        var timing = _cursor.Word switch
        {
            Keyword.Before => "BEFORE",
            Keyword.After => "AFTER",
            _ => throw _cursor.Expected("BEFORE, AFTER or INSTEAD OF"),
        };
        _cursor.Next();
        return timing;
    }

    private EquatableList<string> TriggerEvents(out List<string> columns)
    {
        var events = new List<string>();
        columns = [];
        do
        {
            events.Add(TriggerEvent(columns));
        }
        while (_cursor.Accept(Keyword.Or));
        return [.. TriggerEventOrder.Where(events.Contains)];
    }

    private string TriggerEvent(List<string> columns)
    {
        var word = _cursor.Word;
        if (word is not (Keyword.Insert or Keyword.Delete or Keyword.Update or Keyword.Truncate))
        {
            throw _cursor.Expected("INSERT, DELETE, UPDATE or TRUNCATE");
        }

        _cursor.Next();
        if (word == Keyword.Update && _cursor.Accept(Keyword.Of))
        {
            columns.AddRange(_cursor.Identifiers("a column"));
        }

        return KeywordTable.SpellingOf(word).ToUpperInvariant();
    }

    private Trigger TriggerClauses(Trigger trigger)
    {
        if (_cursor.Accept(Keyword.From))
        {
            trigger = trigger with { ReferencedTable = _cursor.Name("a table") };
        }

        trigger = trigger with { Deferral = ConstraintAttributes().Deferral };
        trigger = _cursor.Accept(Keyword.Referencing) ? TransitionTables(trigger) : trigger;
        trigger = trigger with { ForEachRow = TriggerLevel() };
        trigger = trigger with { When = _cursor.Accept(Keyword.When) ? _cursor.ParenthesizedText() : null };
        return TriggerCall(trigger);
    }

    private Trigger TransitionTables(Trigger trigger)
    {
        while (_cursor.Word is Keyword.Old or Keyword.New)
        {
            var isOld = _cursor.At(Keyword.Old);
            _cursor.Next();
            _cursor.Expect(Keyword.Table);
            _cursor.Accept(Keyword.As);
            var name = _cursor.Identifier("a transition table");
            trigger = isOld ? trigger with { OldTable = name } : trigger with { NewTable = name };
        }

        return trigger;
    }

    private bool TriggerLevel()
    {
        if (!_cursor.Accept(Keyword.For))
        {
            return false;
        }

        _cursor.Accept(Keyword.Each);
        var row = _cursor.Accept(Keyword.Row);
        if (!row)
        {
            _cursor.Expect(Keyword.Statement);
        }

        return row;
    }

    private Trigger TriggerCall(Trigger trigger)
    {
        _cursor.Expect(Keyword.Execute);
        if (!_cursor.Accept(Keyword.Function))
        {
            _cursor.Expect(Keyword.Procedure);
        }

        var function = _cursor.FunctionName("a function");
        _cursor.ExpectLeftParen();
        var arguments = _cursor.At(TokenKind.RightParen) ? [] : _cursor.List(TriggerArgument);
        _cursor.ExpectRightParen();
        return trigger with { Function = function, Arguments = [.. arguments] };
    }

    /// <summary>Reads an argument of a trigger's function; whatever it is, the function gets it as text.</summary>
    private string TriggerArgument()
    {
        if (_cursor.Current.IsString)
        {
            return _cursor.String();
        }

        return _cursor.Current.IsName ? _cursor.Label() : _cursor.Number("an argument");
    }
}
