using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>Spells the names of a table's columns as the table does.</summary>
internal sealed class ColumnNames
{
    private readonly Dictionary<string, Spelling> _spellings;

    /// <summary>Takes the columns of a table; null where it is not known.</summary>
    internal ColumnNames(Table? table) => _spellings = (table?.Columns ?? []).ToDictionary(c => c.Name, c => c.Spelling);

    /// <summary>One name.</summary>
    internal string Of(string column) => NameText.Quote(column, _spellings.GetValueOrDefault(column));

    /// <summary>Names with commas between them.</summary>
    internal string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(Of));
}
