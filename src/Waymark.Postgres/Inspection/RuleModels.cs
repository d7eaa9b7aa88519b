using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's triggers and policies out of catalogue rows.</summary>
internal sealed class RuleModels
{
    private const int RowBit = 1;
    private const int BeforeBit = 2;
    private const int InsteadBit = 64;

    private static readonly (int Bit, string Name)[] Events = [(4, "INSERT"), (8, "DELETE"), (16, "UPDATE"), (32, "TRUNCATE")];

    private readonly CatalogContext _catalog;

    internal RuleModels(CatalogContext catalog) => _catalog = catalog;

    internal EquatableList<Trigger> Triggers(uint relation) =>
        [.. _catalog.Rows.Triggers[relation].Where(t => !t.IsInherited).OrderBy(t => t.Name, StringComparer.Ordinal).Select(Make)];

    internal EquatableList<InheritedTriggerState> InheritedStates(uint relation) =>
    [
        .. _catalog.Rows.Triggers[relation].Where(t => t.IsInherited).OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new InheritedTriggerState(t.Name, StateOf(t))),
    ];

    internal EquatableList<Policy> Policies(uint relation) =>
        [.. _catalog.Rows.Policies[relation].OrderBy(p => p.Name, StringComparer.Ordinal).Select(Make)];

    private Trigger Make(TriggerRow row)
    {
        var trigger = new Trigger
        {
            Name = row.Name,
            Timing = (row.Type & InsteadBit) != 0 ? "INSTEAD OF" : (row.Type & BeforeBit) != 0 ? "BEFORE" : "AFTER",
            Events = [.. Events.Where(e => (row.Type & e.Bit) != 0).Select(e => e.Name)],
            UpdateColumns = _catalog.ColumnNames(row.Relation, row.Columns),
            ForEachRow = (row.Type & RowBit) != 0,
            Function = _catalog.References.Routine(row.Function),
            OldTable = row.OldTable,
            NewTable = row.NewTable,
            IsConstraint = row.IsConstraint,
            Deferral = row.Deferral,
            ReferencedTable = row.ReferencedRelation == 0 ? null : _catalog.References.Relation(row.ReferencedRelation),
            State = StateOf(row),
            Comment = _catalog.Comment(CatalogClass.Trigger, row.Oid),
        };
        return row.Definition is { } definition ? WithText(trigger, TokenText.CursorOf(definition)) : trigger;
    }

    private static string? StateOf(TriggerRow row) => row.State switch { 'D' => "DISABLE", 'R' => "ENABLE REPLICA", 'A' => "ENABLE ALWAYS", _ => null };

    // The catalogue keeps a condition only as a tree, and arguments as bytes of an encoding that is not known here.
    private static Trigger WithText(Trigger trigger, TokenCursor cursor)
    {
        while (!cursor.At(Keyword.When) && !cursor.At(Keyword.Execute))
        {
            cursor.Next();
        }

        var when = cursor.Accept(Keyword.When) ? cursor.ParenthesizedText() : null;
        cursor.Expect(Keyword.Execute);
        cursor.Next();
        cursor.FunctionName("a function");
        cursor.ExpectLeftParen();
        var arguments = cursor.At(TokenKind.RightParen) ? [] : cursor.List(() => cursor.String("an argument"));
        return trigger with { When = when, Arguments = [.. arguments] };
    }

    private Policy Make(PolicyRow row) => new()
    {
        Name = row.Name,
        Restrictive = !row.Permissive,
        Command = row.Command switch { 'r' => "SELECT", 'a' => "INSERT", 'w' => "UPDATE", 'd' => "DELETE", _ => "ALL" },
        Roles = [.. row.Roles.Select(r => _catalog.Rows.Globals.Role((uint)r)).Order(StringComparer.Ordinal)],
        Using = row.Using,
        Check = row.Check,
        Comment = _catalog.Comment(CatalogClass.Policy, row.Oid),
    };
}
