using Waymark.Schema;

namespace Waymark.Sqlite.Normalization;

/// <summary>Views. Of the query only the spelling is changed: what it means, the engine decides.</summary>
internal static class ViewNormalizer
{
    /// <summary>A view.</summary>
    internal static View Normalize(View view, ExpressionScope names) => view with
    {
        Query = ExpressionNormalizer.Normalize(view.Query, names),
        Triggers = [.. view.Triggers.Select(t => TriggerNormalizer.Normalize(t, names)).OrderBy(t => t.Name, StringComparer.Ordinal)],
    };
}
