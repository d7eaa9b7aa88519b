using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>CREATE INDEX.</summary>
internal static class IndexText
{
    /// <summary>The statement that makes an index.</summary>
    /// <param name="table">The table.</param>
    /// <param name="owner">The table's name.</param>
    /// <param name="index">The index.</param>
    internal static string Create(Table? table, ObjectName owner, TableIndex index)
    {
        var head = $"CREATE {(index.Unique ? "UNIQUE " : string.Empty)}INDEX {NameText.Quote(index.Name!, index.Spelling)}";
        if (WrittenDefinition.Of(owner, index) is { } written)
        {
            return $"{head} {written}";
        }

        var where = index.Predicate is { } predicate ? $" WHERE {predicate.Written}" : string.Empty;
        return $"{head} ON {NameText.Quote(owner.Name, table?.Spelling ?? default)} ({Keys(index.Keys, new ColumnNames(table))}){where}";
    }

    /// <summary>The keys of an index or constraint.</summary>
    internal static string Keys(EquatableList<IndexKey> keys, ColumnNames names) => string.Join(", ", keys.Select(k => Key(k, names)));

    private static string Key(IndexKey key, ColumnNames names)
    {
        var what = key.Column is { } column ? names.Of(column) : key.Expression!.Written;
        return $"{what}{(key.Collation is { } collation ? $" {CollationText.Of(collation)}" : string.Empty)}{(key.Descending ? " DESC" : string.Empty)}";
    }
}
