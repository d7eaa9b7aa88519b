using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sqlite.Generation;

namespace Waymark.Sqlite.Equivalence;

/// <summary>The statements between which an expression is compiled.</summary>
internal sealed record Probe
{
    // No object of a user's is likely to have it; what has is in the way of nothing but the comparison.
    private const string Name = "waymark_probe";

    /// <summary>The probe of an expression that names nothing.</summary>
    internal static Probe OfConstant { get; } = new() { Explained = text => $"SELECT ({text})" };

    /// <summary>Statements to run first.</summary>
    internal Func<string, bool, IReadOnlyList<string>> Before { get; private init; } = (_, _) => [];

    /// <summary>The statement whose instructions are compared.</summary>
    internal required Func<string, string> Explained { get; init; }

    /// <summary>A query whose rows are compared too; null for none.</summary>
    internal string? Described { get; private init; }

    /// <summary>The probe of a table's own expression: of its columns only names, types and collations count.</summary>
    internal static Probe OfTable(Table current, Table desired)
    {
        var columns = desired.Columns.Concat(current.Columns.Where(c => desired.Columns.All(d => d.Name != c.Name)))
            .Select(c => ColumnText.Of(new Column(c.Name, c.Type) { Collation = c.Collation }));
        var name = NameText.QuoteExact(desired.Name.Name);
        return new Probe
        {
            Before = (_, _) => [$"CREATE TABLE {name} ({string.Join(", ", columns)})"],
            Explained = text => $"SELECT ({text}) FROM {name}",
        };
    }

    /// <summary>The probe of a view's query.</summary>
    internal static Probe OfView(View current, View desired) => new()
    {
        Before = (text, isDesired) => [ViewText.Create(new View { Name = new ObjectName(null, Name), Columns = (isDesired ? desired : current).Columns, Query = new SqlExpression(text) })],
        Explained = _ => $"SELECT * FROM {Name}",
        Described = $"SELECT name, type FROM pragma_table_info('{Name}')",
    };

    /// <summary>The probe of a trigger's condition or body.</summary>
    internal static Probe OfTrigger(ExpressionQuestion question)
    {
        var host = question.Host;
        var trigger = TriggersOf(host).Concat(TriggersOf(question.DesiredHost)).First(t => t.Name == question.Part);
        var columns = (host as Table)?.Columns.Where(c => c.Generated is null).Map(c => c.Name) ?? (host as View)?.Columns ?? [];
        Trigger With(string text) => question.Kind == ExpressionKind.TriggerWhen
            ? Plain(trigger) with { When = new SqlExpression(text), Body = new SqlExpression("SELECT 1") }
            : Plain(trigger) with { Body = new SqlExpression(text) };
        return new Probe
        {
            Before = (text, _) => [$"DROP TRIGGER IF EXISTS {NameText.QuoteExact(trigger.Name)}", TriggerText.Create(host, host.Name, With(text))],
            Explained = _ => Firing(trigger, NameText.QuoteExact(host.Name.Name), columns),
        };
    }

    private static EquatableList<Trigger> TriggersOf(SchemaObject host) => (host as Table)?.Triggers ?? (host as View)?.Triggers ?? [];

    private static Trigger Plain(Trigger trigger) => new()
    {
        Name = Name,
        Timing = trigger.Timing,
        Events = trigger.Events,
        UpdateColumns = trigger.UpdateColumns,
        ForEachRow = true,
    };

    private static string Firing(Trigger trigger, string table, EquatableList<string> columns)
    {
        var updated = trigger.UpdateColumns.Concat(columns).FirstOrDefault();
        return trigger.Events[0] switch
        {
            "DELETE" => $"DELETE FROM {table}",
            "UPDATE" => $"UPDATE {table} SET {NameText.QuoteExact(updated ?? "rowid")} = NULL",
            _ when trigger.Timing == "INSTEAD OF" => $"INSERT INTO {table} SELECT * FROM {table}",
            _ => $"INSERT INTO {table} DEFAULT VALUES",
        };
    }
}
