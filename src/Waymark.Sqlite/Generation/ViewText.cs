using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>CREATE VIEW.</summary>
internal static class ViewText
{
    /// <summary>The statement that makes a view.</summary>
    internal static string Create(View view)
    {
        var head = $"CREATE VIEW {NameText.Quote(view.Name.Name, view.Spelling)}";
        var columns = view.Columns.IsEmpty ? string.Empty : $" ({string.Join(", ", view.Columns.Select(NameText.QuoteExact))})";
        return WrittenDefinition.Of(view) is { } written ? $"{head} {written}" : $"{head}{columns} AS {view.Query.Written}";
    }
}
