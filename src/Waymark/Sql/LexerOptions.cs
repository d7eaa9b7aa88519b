namespace Waymark.Sql;

/// <summary>What a dialect's lexical rules allow beyond the SQL standard's. The lexer asks these, never the dialect.</summary>
[Flags]
public enum LexerOptions
{
    /// <summary>The standard's rules alone.</summary>
    None = 0,

    /// <summary>Dollar-quoted strings and <c>$1</c> parameters (PostgreSQL manual, 4.1.2.4).</summary>
    DollarQuotes = 1 << 0,

    /// <summary><c>E'…'</c> strings with backslash escapes (PostgreSQL manual, 4.1.2.2).</summary>
    EscapeStrings = 1 << 1,

    /// <summary><c>U&amp;'…'</c> and <c>U&amp;"…"</c> (PostgreSQL manual, 4.1.2.3).</summary>
    UnicodeStrings = 1 << 2,

    /// <summary>Comments nest: <c>/* /* */ */</c> is one (PostgreSQL manual, 4.1.5).</summary>
    NestedComments = 1 << 3,

    /// <summary>Backslash escapes in every string, as MySQL has them.</summary>
    BackslashEscapes = 1 << 4,

    /// <summary><c>`x`</c> is an identifier (MySQL, SQLite).</summary>
    BacktickIdentifiers = 1 << 5,

    /// <summary><c>[x]</c> is an identifier (SQL Server, SQLite).</summary>
    BracketIdentifiers = 1 << 6,

    /// <summary><c>#</c> starts a comment to the end of the line (MySQL).</summary>
    HashComments = 1 << 7,

    /// <summary><c>?</c>, <c>:name</c>, <c>@name</c> are parameters or variables (SQLite, MySQL, SQL Server).</summary>
    NamedParameters = 1 << 8,

    /// <summary>Comments are tokens, not gaps.</summary>
    Comments = 1 << 9,

    /// <summary><c>"x"</c> is a string (MySQL without <c>ANSI_QUOTES</c>).</summary>
    DoubleQuotedStrings = 1 << 10,

    /// <summary><c>@</c>, <c>#</c> and <c>$</c> may stand in an unquoted identifier (SQL Server).</summary>
    WideIdentifiers = 1 << 11,

    /// <summary>An unquoted identifier may start with a digit (MySQL).</summary>
    DigitIdentifiers = 1 << 12,

    /// <summary><c>CREATE TRIGGER … BEGIN …; END</c> is one statement with statements in it (SQLite).</summary>
    TriggerBodies = 1 << 13,

    /// <summary>All that PostgreSQL allows with <c>standard_conforming_strings</c> on.</summary>
    PostgreSql = DollarQuotes | EscapeStrings | UnicodeStrings | NestedComments,

    /// <summary>All that SQLite allows.</summary>
    Sqlite = BacktickIdentifiers | BracketIdentifiers | NamedParameters | TriggerBodies,
}
