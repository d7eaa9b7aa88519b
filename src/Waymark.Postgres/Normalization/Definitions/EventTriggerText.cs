using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Event triggers as statements spell them.</summary>
internal static class EventTriggerText
{
    /// <summary>CREATE EVENT TRIGGER in its one spelling: tags in capitals and sorted.</summary>
    internal static string Create(TokenCursor cursor)
    {
        cursor.Expect(Keyword.Create);
        cursor.Expect(Keyword.Event, Keyword.Trigger);
        var name = cursor.Identifier();
        cursor.Expect(Keyword.On);
        var on = cursor.Label("an event");
        var tags = cursor.Accept(Keyword.When) ? Tags(cursor) : [];
        cursor.Expect(Keyword.Execute);
        cursor.Next();
        var function = SystemSchema.Strip(cursor.FunctionName("a function"));
        var when = tags.Count == 0 ? string.Empty : $" WHEN TAG IN ({string.Join(", ", tags.Select(StringConstant.Quote))})";
        return $"CREATE EVENT TRIGGER {IdentifierQuoting.Quote(name)} ON {on.ToLowerInvariant()}{when} EXECUTE FUNCTION {ObjectNameText.Quote(function)}()";
    }

    private static SortedSet<string> Tags(TokenCursor cursor)
    {
        var tags = new SortedSet<string>(StringComparer.Ordinal);
        do
        {
            cursor.Label("TAG");
            cursor.Expect(Keyword.In);
            tags.UnionWith(cursor.Parens(() => cursor.String("a tag").ToUpperInvariant()));
        }
        while (cursor.Accept(Keyword.And));
        return tags;
    }
}
