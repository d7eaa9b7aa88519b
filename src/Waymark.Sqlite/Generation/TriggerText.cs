using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>CREATE TRIGGER.</summary>
internal static class TriggerText
{
    /// <summary>The statement that makes a trigger.</summary>
    /// <param name="owner">The table or view; null where it is not known.</param>
    /// <param name="name">Its name.</param>
    /// <param name="trigger">The trigger.</param>
    internal static string Create(SchemaObject? owner, ObjectName name, Trigger trigger)
    {
        var head = $"CREATE TRIGGER {NameText.Quote(trigger.Name, trigger.Spelling)}";
        if (WrittenDefinition.Of(name, trigger) is { } written)
        {
            return $"{head} {written}";
        }

        var columns = trigger.UpdateColumns.IsEmpty ? string.Empty : $" OF {new ColumnNames(owner as Table).List(trigger.UpdateColumns)}";
        var when = trigger.When is { } condition ? $" WHEN {condition.Written}" : string.Empty;
        return $"{head} {trigger.Timing} {trigger.Events[0]}{columns} ON {NameText.Quote(name.Name, owner?.Spelling ?? default)}{when} BEGIN\n  {trigger.Body!.Written};\nEND";
    }
}
