using Waymark.Diff.Matching;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Sqlite.Parsing;

/// <content>CREATE TRIGGER.</content>
internal sealed partial class StatementParser
{
    private void ParseTrigger(Place start)
    {
        _cursor.Next();
        _cursor.AcceptIfNotExists();
        var name = _cursor.ObjectName("a trigger");
        var first = _cursor.Index;
        var trigger = new Trigger { Name = name.Folded, Spelling = name.Spelling, Timing = ReadTiming(), Events = [ReadEvent()], ForEachRow = true };
        EquatableList<string> columns = trigger.Events[0] == "UPDATE" && _cursor.Accept(Keyword.Of) ? [.. _cursor.List(() => _cursor.Name("a column").Folded)] : [];
        _cursor.Expect(Keyword.On);
        var owner = _cursor.Name("a table or view");
        _renames.SetWhole(RenameKinds.Trigger, owner.AsObject, name.Folded);
        if (_cursor.Accept(Keyword.For))
        {
            _cursor.Expect(Keyword.Each, Keyword.Row);
        }

        var when = _cursor.Accept(Keyword.When) ? ReadCondition() : null;
        var body = ReadBody();
        trigger = trigger with { UpdateColumns = columns, When = when, Body = body, Written = WrittenText.Since(_cursor, first) };
        _builder.AddTrigger(new TriggerDraft(owner, trigger, start));
    }

    private string ReadTiming()
    {
        if (_cursor.Accept(Keyword.After))
        {
            return "AFTER";
        }

        if (_cursor.Accept(Keyword.Instead))
        {
            _cursor.Expect(Keyword.Of);
            return "INSTEAD OF";
        }

        _cursor.Accept(Keyword.Before);
        return "BEFORE";
    }

    private string ReadEvent()
    {
        if (_cursor.Word is not (Keyword.Delete or Keyword.Insert or Keyword.Update))
        {
            throw _cursor.Expected("DELETE, INSERT or UPDATE");
        }

        _cursor.Next();
        return KeywordTable.SpellingOf(_cursor.Previous.Keyword).ToUpperInvariant();
    }

    private SqlExpression ReadCondition()
    {
        var first = _cursor.Index;
        while (!_cursor.AtEnd && !_cursor.At(Keyword.Begin))
        {
            _cursor.Next();
        }

        return first == _cursor.Index ? throw _cursor.Expected("an expression") : new SqlExpression(_cursor.TextSince(first));
    }

    /// <summary>Reads <c>BEGIN …; …; END</c>.</summary>
    /// <returns>The statements, without the last semicolon.</returns>
    private SqlExpression ReadBody()
    {
        _cursor.Expect(Keyword.Begin);
        var first = _cursor.Index;
        while (!_cursor.AtEnd)
        {
            _cursor.Next();
        }

        var end = _cursor.Index - 1;
        if (end <= first || _cursor.Tokens[end].Keyword != Keyword.End || _cursor.Tokens[end - 1].Kind != TokenKind.Semicolon)
        {
            throw _cursor.Expected("statements, each with a semicolon, and END");
        }

        return new SqlExpression(_cursor.Slice(first, end - 1));
    }
}
