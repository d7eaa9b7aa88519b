using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sqlite.Parsing;

namespace Waymark.Sqlite.Generation;

/// <summary>
/// Definitions as they were written, layout and comments included, which SQLite keeps in its catalogue. A text is used only if it still
/// says what is to be made: a plan may have renamed what it names, or keep what it leaves out.
/// </summary>
internal static class WrittenDefinition
{
    private static readonly SqliteNormalizer Normalizer = new();

    /// <summary>What follows the name of a table; null where it has to be written anew.</summary>
    internal static string? Of(Table table)
    {
        var name = NameText.Quote(table.Name.Name);
        return table.Written.Text is { } text && ReadTable($"CREATE TABLE {name} {text}") is { } read
            && Normalize(read) == table with { Indexes = [], Triggers = [] }
            && Expressions(read).Zip(Expressions(table)).All(p => IsSame(p.First, p.Second))
            ? text
            : null;
    }

    /// <summary>Reads a statement that makes a table; null where it cannot be read.</summary>
    internal static Table? ReadTable(string sql) => Read(sql)?.Tables.FirstOrDefault();

    /// <summary>Brings a table that was read to its one spelling.</summary>
    internal static Table Normalize(Table table) => Normalizer.Normalize(new DatabaseSchema { Tables = [table] }).Tables[0];

    /// <summary>What follows the name of an index; null where it has to be written anew.</summary>
    internal static string? Of(ObjectName table, TableIndex index) =>
        index.Written.Text is { } text && Read($"CREATE {(index.Unique ? "UNIQUE " : string.Empty)}INDEX i {text}")?.Indexes is [var read]
            && read.Table.AsObject == table && IsSame(read.Index.Predicate, index.Predicate)
            && read.Index.Keys.Count == index.Keys.Count && read.Index.Keys.Zip(index.Keys).All(p => IsSame(p.First, p.Second))
            ? text
            : null;

    /// <summary>What follows the name of a trigger; null where it has to be written anew.</summary>
    internal static string? Of(ObjectName owner, Trigger trigger) =>
        trigger.Written.Text is { } text && Read($"CREATE TRIGGER t {text}")?.Triggers is [var read]
            && read.Owner.AsObject == owner && IsSame(read.Trigger.When, trigger.When) && IsSame(read.Trigger.Body, trigger.Body)
            && read.Trigger.Timing == trigger.Timing && read.Trigger.Events == trigger.Events && read.Trigger.UpdateColumns.ToHashSet().SetEquals(trigger.UpdateColumns)
            ? text
            : null;

    /// <summary>What follows the name of a view; null where it has to be written anew.</summary>
    internal static string? Of(View view) =>
        view.Written.Text is { } text && Read($"CREATE VIEW v {text}")?.Views.FirstOrDefault() is { } read
            && IsSame(read.Query, view.Query) && read.Columns == view.Columns
            ? text
            : null;

    private static IEnumerable<SqlExpression> Expressions(Table table) =>
        table.Checks.Select(c => c.Expression).Concat(table.Columns.Select(c => c.Generated?.Expression).OfType<SqlExpression>());

    private static bool IsSame(IndexKey read, IndexKey key) =>
        read.Column == key.Column && read.Descending == key.Descending && IsSame(read.Expression, key.Expression)
        && (read.Collation == key.Collation || key.Collation is null);

    /// <summary>Whether an expression is still the one that was read: of the text that the one spelling was made from, a name that was replaced since left none.</summary>
    internal static bool IsSame(SqlExpression? read, SqlExpression? expression) =>
        expression is null ? read is null : read?.Text == expression.Written;

    private static SchemaBuilder? Read(string sql)
    {
        var builder = new SchemaBuilder { AllowsUnknownColumns = true };
        try
        {
            new ScriptReader(new SourceText(new SqlSource("definition", sql)), builder, readsAnnotations: false).Read();
            return builder;
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
    }
}
