namespace Waymark.Sql;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>The end of the input; has no length.</summary>
    End,

    /// <summary>An unquoted identifier or key word.</summary>
    Word,

    /// <summary>A delimited identifier: <c>"x"</c>, and by dialect <c>`x`</c> or <c>[x]</c>.</summary>
    QuotedIdentifier,

    /// <summary>A delimited identifier with Unicode escapes: <c>U&amp;"\0061"</c>.</summary>
    UnicodeIdentifier,

    /// <summary>A string constant: <c>'x'</c>, <c>N'x'</c>.</summary>
    String,

    /// <summary>A string constant with backslash escapes: <c>E'x'</c>.</summary>
    EscapeString,

    /// <summary>A string constant with Unicode escapes: <c>U&amp;'x'</c>.</summary>
    UnicodeString,

    /// <summary>A dollar-quoted string constant: <c>$tag$x$tag$</c>.</summary>
    DollarString,

    /// <summary>A bit-string constant: <c>B'01'</c>, <c>X'1F'</c>.</summary>
    BitString,

    /// <summary>A numeric constant.</summary>
    Number,

    /// <summary>A parameter: <c>$1</c>, and by dialect <c>?</c>, <c>:name</c>, <c>@name</c>.</summary>
    Parameter,

    /// <summary>An operator of one or more characters.</summary>
    Operator,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>..</c> of PL/pgSQL's loops.</summary>
    DotDot,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>::</c></summary>
    TypeCast,

    /// <summary><c>:=</c></summary>
    ColonEquals,

    /// <summary><c>=></c></summary>
    EqualsGreater,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>(</c></summary>
    LeftParen,

    /// <summary><c>)</c></summary>
    RightParen,

    /// <summary><c>[</c></summary>
    LeftBracket,

    /// <summary><c>]</c></summary>
    RightBracket,

    /// <summary>A comment; only where comments were asked for (<see cref="LexerOptions.Comments"/>).</summary>
    Comment,

    /// <summary>The data lines of <c>COPY … FROM STDIN</c> with the closing <c>\.</c>; made by the statement splitter, never by the lexer.</summary>
    CopyData,

    /// <summary>A string, identifier or comment that has no end, or a character that no token starts with.</summary>
    Invalid,
}
