namespace Waymark.Sql;

/// <summary>How far a key word may serve as a name (PostgreSQL manual, appendix C).</summary>
public enum KeywordClass : byte
{
    /// <summary>No key word of SQL: may be any name.</summary>
    None,

    /// <summary>May be any name.</summary>
    Unreserved,

    /// <summary>May name a column or a table, but no function or type.</summary>
    ColumnName,

    /// <summary>May name a function or a type, but no column or table.</summary>
    TypeOrFunctionName,

    /// <summary>May be no name unless it is quoted.</summary>
    Reserved,
}
