using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>CREATE TABLE.</summary>
internal static class TableText
{
    /// <summary>The statement that makes a table.</summary>
    internal static string Create(Table table) => Create(table, NameText.Quote(table.Name.Name, table.Spelling));

    /// <summary>The statement that makes a table under another name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name, as SQL text.</param>
    internal static string Create(Table table, string name)
    {
        if (table.OpaqueDefinition is { } definition)
        {
            return $"CREATE VIRTUAL TABLE {name} {definition.Written}";
        }

        return $"CREATE TABLE {name} {WrittenDefinition.Of(table) ?? Body(table)}";
    }

    private static string Body(Table table)
    {
        var single = table.Keys.FirstOrDefault(k => k is { IsPrimary: true, Keys: [{ Collation: null }] });
        var names = new ColumnNames(table);
        string[] parts = [
            .. table.Columns.Select(c => ColumnText.Of(c, single?.Keys[0].Column == c.Name ? single : null)),
            .. table.Keys.Where(k => k != single).Select(k => ConstraintText.Of(k, names)),
            .. table.Checks.Select(c => ConstraintText.Of(c, names)),
            .. table.ForeignKeys.Select(f => ConstraintText.Of(f, names))];
        return $"(\n  {string.Join(",\n  ", parts)}\n){Options(table)}";
    }

    private static string Options(Table table) => (table.Strict, table.WithoutRowId) switch
    {
        (true, true) => " STRICT, WITHOUT ROWID",
        (true, false) => " STRICT",
        (false, true) => " WITHOUT ROWID",
        _ => string.Empty,
    };
}
