using Waymark.Names;

namespace Waymark.Iris;

/// <summary>Functions and types that InterSystems IRIS SQL has beyond PostgreSQL's (IRIS SQL Reference, "Functions" and "Data Types").</summary>
public sealed class IrisSystemNames : ISystemNames
{
    private static readonly NameSet Functions = new(
        "charindex", "convert", "curdate", "curtime", "database", "datalength", "dateadd", "datediff", "datename", "datepart",
        "day", "dayname", "dayofmonth", "dayofweek", "dayofyear", "embedding", "external", "getdate", "getutcdate", "hour",
        "ifnull", "instr", "internal", "isnull", "isnumeric", "last_day", "last_identity", "lcase", "len", "list", "minute",
        "month", "monthname", "nvl", "nvl2", "odbcin", "odbcout", "quarter", "replicate", "search_index", "second", "space",
        "square", "str", "string", "stuff", "sysdate", "timestampadd", "timestampdiff", "to_posixtime", "to_vector", "truncate",
        "tsql_newid", "ucase", "unix_timestamp", "vector_cosine", "vector_dot_product", "week", "year");

    private static readonly NameSet Types = new(
        "binary", "blob", "clob", "currency", "datetime", "datetime2", "double", "embedding", "guid", "image", "long", "longvarbinary",
        "longvarchar", "mediumint", "mediumtext", "ntext", "number", "nvarchar", "posixtime", "raw", "rowversion", "smalldatetime",
        "smallmoney", "sysname", "tinyint", "uniqueidentifier", "varbinary", "varchar2", "vector");

    private IrisSystemNames()
    {
    }

    /// <summary>The one instance.</summary>
    public static IrisSystemNames Instance { get; } = new();

    /// <inheritdoc/>
    public bool Contains(ObjectKind kind, ReadOnlySpan<char> foldedName) => kind switch
    {
        ObjectKind.Function => Functions.Contains(foldedName),
        ObjectKind.Type => Types.Contains(foldedName),
        _ => false,
    };
}
