namespace Waymark.Sqlite;

/// <summary>SQLite's key words (SQLite documentation, "SQLite Keywords"), and which of them can be no name.</summary>
internal static class Words
{
    // Those of the list that the grammar does not take for an identifier where it finds one in place of a key word.
    private static readonly HashSet<string> ReservedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "check", "collate", "commit", "constraint", "create",
        "default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except", "exists", "foreign", "from", "group", "having",
        "in", "index", "insert", "intersect", "into", "is", "isnull", "join", "limit", "not", "nothing", "notnull", "null", "on", "or",
        "order", "primary", "references", "returning", "select", "set", "table", "then", "to", "transaction", "union", "unique", "update",
        "using", "values", "when", "where",
    };

    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "abort", "action", "after", "always", "analyze", "asc", "attach", "before", "begin", "by", "cascade", "cast", "column", "conflict",
        "cross", "current", "current_date", "current_time", "current_timestamp", "database", "deferred", "desc", "detach", "do", "each",
        "end", "exclude", "exclusive", "explain", "fail", "filter", "first", "following", "for", "full", "generated", "glob", "groups",
        "if", "ignore", "immediate", "indexed", "initially", "inner", "instead", "key", "last", "left", "like", "match", "materialized",
        "natural", "no", "nulls", "of", "offset", "others", "outer", "over", "partition", "plan", "pragma", "preceding", "query", "raise",
        "range", "recursive", "regexp", "reindex", "release", "rename", "replace", "restrict", "right", "rollback", "row", "rows",
        "savepoint", "temp", "temporary", "ties", "trigger", "unbounded", "vacuum", "view", "virtual", "window", "with", "without",
    };

    private static readonly HashSet<string> ConstantWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "current_date", "current_time", "current_timestamp", "true", "false",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reserved = ReservedWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Constants = ConstantWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is no name unless it is quoted.</summary>
    internal static bool IsReserved(ReadOnlySpan<char> word) => Reserved.Contains(word);

    /// <summary>Whether a word that may be a name is a constant where a value is expected.</summary>
    internal static bool IsConstant(ReadOnlySpan<char> word) => Constants.Contains(word);

    /// <summary>Whether a word is a key word of any kind.</summary>
    internal static bool IsKeyword(string word) => ReservedWords.Contains(word) || OtherWords.Contains(word);
}
