using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Sqlite;

/// <summary>
/// The part of a schema that its views and triggers need: SQLite takes longer to make a table the more there are, so that what is tried
/// out in memory is made of no more than that.
/// </summary>
internal static class MentionedTables
{
    /// <summary>The schema with the tables that views, triggers and other texts name, and those that have triggers. Foreign keys are off, so that what they refer to is not needed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="texts">What is compiled beside.</param>
    /// <param name="names">Tables that are needed whatever names them.</param>
    internal static DatabaseSchema Keep(DatabaseSchema schema, IEnumerable<SqlExpression> texts, IEnumerable<ObjectName> names)
    {
        var needed = NamesIn(TextsOf(schema).Concat(texts));
        needed.UnionWith(names.Select(n => n.Name));
        return schema with { Tables = schema.Tables.Where(t => !t.Triggers.IsEmpty || needed.Contains(t.Name.Name)) };
    }

    /// <summary>The names that views and triggers say, whatever they mean.</summary>
    internal static HashSet<string> NamesIn(DatabaseSchema schema) => NamesIn(TextsOf(schema));

    private static HashSet<string> NamesIn(IEnumerable<SqlExpression> texts) => [.. texts.SelectMany(t => SqliteNames.Instance.FindIdentifiers(t, ExpressionKind.Statement))];

    private static IEnumerable<SqlExpression> TextsOf(DatabaseSchema schema) =>
    [
        .. schema.Views.Select(v => v.Query),
        .. schema.Views.SelectMany(v => v.Triggers).Concat(schema.Tables.SelectMany(t => t.Triggers)).SelectMany(t => new[] { t.When, t.Body }).OfType<SqlExpression>(),
    ];
}
