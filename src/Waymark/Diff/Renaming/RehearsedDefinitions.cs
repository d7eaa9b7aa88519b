using Waymark.Schema;

namespace Waymark.Diff.Renaming;

/// <summary>Takes over what the engine made of views and triggers when it did the renames.</summary>
internal static class RehearsedDefinitions
{
    /// <summary>The schema, its views and triggers as the engine left them; those that it refused stay as they are.</summary>
    /// <param name="current">What is there, renamed.</param>
    /// <param name="rehearsed">The same as the engine left it.</param>
    internal static DatabaseSchema Take(DatabaseSchema current, DatabaseSchema rehearsed)
    {
        var engine = new SchemaLookup(rehearsed);
        return current with
        {
            Tables = current.Tables.Map(t => engine.FindTable(t.Name) is { } left ? t with { Triggers = Take(t.Triggers, left.Triggers) } : t),
            Views = current.Views.Map(v => engine.FindView(v.Name) is { } left ? Take(v, left) : v),
        };
    }

    private static View Take(View view, View rehearsed) => view with
    {
        Query = rehearsed.Query,
        Columns = rehearsed.Columns,
        Written = rehearsed.Written,
        Triggers = Take(view.Triggers, rehearsed.Triggers),
    };

    private static EquatableList<Trigger> Take(EquatableList<Trigger> triggers, EquatableList<Trigger> rehearsed)
    {
        var left = rehearsed.ToDictionary(t => t.Name);
        return triggers.Map(t => left.TryGetValue(t.Name, out var same) ? Take(t, same) : t);
    }

    private static Trigger Take(Trigger trigger, Trigger rehearsed) => trigger with
    {
        UpdateColumns = rehearsed.UpdateColumns,
        When = rehearsed.When,
        Body = rehearsed.Body,
        Written = rehearsed.Written,
    };
}
