using System.Text;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about triggers.</summary>
internal static class TriggerStatements
{
    /// <summary>The statement of a change.</summary>
    internal static string Of(TriggerChange change)
    {
        var (owner, name) = (SqlText.Name(change.Owner), SqlText.Name(change.Name));
        return change switch
        {
            CreateTrigger create => $"CREATE {Definition(create.Owner, create.Trigger)}",
            ReplaceTrigger replace => $"CREATE OR REPLACE {Definition(replace.Owner, replace.Trigger)}",
            SetTriggerState set => $"ALTER TABLE {owner} {set.Trigger.State ?? "ENABLE"} TRIGGER {name}",
            SetInheritedTriggerState set => $"ALTER TABLE {owner} {set.State ?? "ENABLE"} TRIGGER {name}",
            RenameTrigger rename => $"ALTER TRIGGER {SqlText.Name(rename.From)} ON {owner} RENAME TO {name}",
            DropTrigger => $"DROP TRIGGER {name} ON {owner}",
            _ => throw UnknownChange.Of(change),
        };
    }

    private static string Definition(ObjectName owner, Trigger trigger)
    {
        var text = new StringBuilder(trigger.IsConstraint ? "CONSTRAINT TRIGGER " : "TRIGGER ").Append(SqlText.Name(trigger.Name));
        text.Append(' ').Append(trigger.Timing).Append(' ').AppendJoin(" OR ", trigger.Events.Select(e => Event(e, trigger)));
        text.Append(" ON ").Append(SqlText.Name(owner));
        text.Append(trigger.ReferencedTable is { } table ? $" FROM {SqlText.Name(table)}" : string.Empty);
        text.Append(SqlText.Deferral(trigger.Deferral)).Append(Transition(trigger));
        text.Append(trigger.ForEachRow ? " FOR EACH ROW" : " FOR EACH STATEMENT");
        text.Append(trigger.When is { } condition ? $" WHEN ({SqlText.Expression(condition)})" : string.Empty);
        return text.Append(" EXECUTE FUNCTION ").Append(trigger.Function is { } function ? SqlText.Name(function) : string.Empty)
            .Append('(').AppendJoin(", ", trigger.Arguments.Select(SqlText.Constant)).Append(')').ToString();
    }

    private static string Event(string name, Trigger trigger) =>
        name == "UPDATE" && !trigger.UpdateColumns.IsEmpty ? $"UPDATE OF {SqlText.Names(trigger.UpdateColumns)}" : name;

    private static string Transition(Trigger trigger)
    {
        if (trigger.OldTable is null && trigger.NewTable is null)
        {
            return string.Empty;
        }

        var old = trigger.OldTable is { } before ? $" OLD TABLE AS {SqlText.Name(before)}" : string.Empty;
        return $" REFERENCING{old}{(trigger.NewTable is { } after ? $" NEW TABLE AS {SqlText.Name(after)}" : string.Empty)}";
    }
}
