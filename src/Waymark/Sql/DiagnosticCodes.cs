namespace Waymark.Sql;

/// <summary>The codes of diagnostics; docs/diagnostics.md explains each.</summary>
public static class DiagnosticCodes
{
    /// <summary>A string, quoted identifier or comment has no end.</summary>
    public const string Unterminated = "WM1001";

    /// <summary>A character that starts no token.</summary>
    public const string InvalidCharacter = "WM1002";

    /// <summary>The text does not follow the grammar.</summary>
    public const string Syntax = "WM1101";

    /// <summary>A statement that starts with no known key words.</summary>
    public const string UnknownStatement = "WM1102";

    /// <summary>Nesting deeper than any server accepts.</summary>
    public const string TooDeep = "WM1103";

    /// <summary>A parenthesis has no partner.</summary>
    public const string Unbalanced = "WM1104";

    /// <summary>SQL that is built at run time; its names cannot be known.</summary>
    public const string DynamicSql = "WM2001";

    /// <summary>SQL built at run time that could lose data when its names mean something else.</summary>
    public const string DynamicSqlLosesData = "WM2002";

    /// <summary>A function body in a language whose names Waymark does not read.</summary>
    public const string OpaqueBody = "WM2003";

    /// <summary>A filter on the catalogue's schema column was resolved to the default schema.</summary>
    public const string CatalogFilter = "WM2004";

    /// <summary>The script sets the search path, which the backend ignores.</summary>
    public const string SearchPathIgnored = "WM2005";

    /// <summary>A schema's name is computed at run time and compared with the catalogue.</summary>
    public const string UnknownCatalogFilter = "WM2006";
}
