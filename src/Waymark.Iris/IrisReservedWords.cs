using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Iris;

/// <summary>
/// Words that cannot name a schema where it is written bare: reserved in IRIS (SQL Reference, "Reserved words"), or in the
/// PostgreSQL dialect that the gateway reads (manual, appendix C).
/// </summary>
public static class IrisReservedWords
{
    private static readonly NameSet Words = new(
        "absolute", "add", "all", "allocate", "alter", "and", "any", "are", "as", "asc", "assertion", "at", "authorization", "avg",
        "begin", "between", "bit", "bit_length", "both", "by", "cascade", "case", "cast", "char", "character", "character_length",
        "char_length", "check", "close", "coalesce", "collate", "commit", "connect", "connection", "constraint", "constraints",
        "continue", "convert", "corresponding", "count", "create", "cross", "current", "current_date", "current_time",
        "current_timestamp", "current_user", "cursor", "date", "deallocate", "dec", "decimal", "declare", "default", "deferrable",
        "deferred", "delete", "desc", "describe", "descriptor", "diagnostics", "disconnect", "distinct", "domain", "double", "drop",
        "else", "end", "endexec", "escape", "except", "exception", "exec", "execute", "exists", "external", "extract", "false",
        "fetch", "first", "float", "for", "foreign", "found", "from", "full", "get", "global", "go", "goto", "grant", "group",
        "having", "hour", "identity", "immediate", "in", "indicator", "initially", "inner", "input", "insensitive", "insert", "int",
        "integer", "intersect", "interval", "into", "is", "isolation", "join", "language", "last", "leading", "left", "level", "like",
        "local", "lower", "match", "max", "min", "minute", "module", "names", "national", "natural", "nchar", "next", "no", "not",
        "null", "nullif", "numeric", "octet_length", "of", "on", "only", "open", "option", "or", "outer", "output", "overlaps", "pad",
        "partial", "prepare", "preserve", "primary", "prior", "privileges", "procedure", "public", "read", "real", "references",
        "relative", "restrict", "revoke", "right", "role", "rollback", "rows", "schema", "scroll", "second", "section", "select",
        "session_user", "set", "shard", "smallint", "some", "space", "sql", "sqlerror", "sqlstate", "statistics", "substring", "sum",
        "sysdate", "system_user", "table", "temporary", "then", "time", "timezone_hour", "timezone_minute", "to", "top", "trailing",
        "transaction", "trim", "true", "union", "unique", "update", "upper", "user", "using", "values", "varchar", "varying", "when",
        "whenever", "where", "with", "work", "write");

    /// <summary>Whether a word is reserved.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>Whether it is.</returns>
    public static bool Contains(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Words.Contains(word.ToLowerInvariant())
            || KeywordTable.ClassOf(KeywordTable.Find(word)) is KeywordClass.Reserved or KeywordClass.TypeOrFunctionName;
    }
}
