using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Triggers.</summary>
internal static class TriggerNormalizer
{
    /// <summary>A trigger.</summary>
    internal static Trigger Normalize(Trigger trigger, ExpressionScope names) => trigger with
    {
        ForEachRow = true,
        UpdateColumns = trigger.UpdateColumns.Sorted(c => c),
        When = ExpressionNormalizer.NormalizeOptional(trigger.When, names),
        Body = ExpressionNormalizer.NormalizeOptional(trigger.Body, names),
    };
}
