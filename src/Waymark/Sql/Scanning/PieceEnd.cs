namespace Waymark.Sql.Scanning;

/// <summary>What ends a stretch of SQL in a PL/pgSQL statement, where it stands in no parentheses or brackets.</summary>
[Flags]
internal enum PieceEnd
{
    /// <summary><c>;</c></summary>
    Semicolon = 1 << 0,

    /// <summary><c>,</c></summary>
    Comma = 1 << 1,

    /// <summary><c>..</c></summary>
    DotDot = 1 << 2,

    /// <summary><c>THEN</c></summary>
    Then = 1 << 3,

    /// <summary><c>LOOP</c></summary>
    Loop = 1 << 4,

    /// <summary><c>WHEN</c></summary>
    When = 1 << 5,

    /// <summary><c>INTO</c></summary>
    Into = 1 << 6,

    /// <summary><c>USING</c></summary>
    Using = 1 << 7,

    /// <summary><c>BY</c></summary>
    By = 1 << 8,

    /// <summary><c>FROM</c> or <c>IN</c>, before a cursor.</summary>
    From = 1 << 9,
}
