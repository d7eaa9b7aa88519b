using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>A key of an index or exclusion constraint.</summary>
internal static class IndexKeyText
{
    /// <summary>A key with all that is said of it.</summary>
    internal static string Of(IndexKey key)
    {
        var text = new StringBuilder(key.Column is { } column ? SqlText.Name(column) : SqlText.Key(key.Expression!));
        text.Append(SqlText.Collate(key.Collation));
        if (key.OperatorClass is { } operatorClass)
        {
            text.Append(' ').Append(SqlText.Name(operatorClass));
        }

        if (!key.OperatorClassOptions.IsEmpty)
        {
            text.Append(key.OperatorClass is null ? " " : string.Empty).Append(SqlText.Options(key.OperatorClassOptions));
        }

        text.Append(key.Descending ? " DESC" : string.Empty);
        return text.Append(key.NullsFirst switch { true => " NULLS FIRST", false => " NULLS LAST", null => string.Empty }).ToString();
    }
}
