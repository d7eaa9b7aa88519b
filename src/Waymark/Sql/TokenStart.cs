namespace Waymark.Sql;

/// <summary>What the first character of a token says of it.</summary>
internal enum TokenStart : byte
{
    /// <summary>A character whose meaning the dialect decides.</summary>
    Sign,

    /// <summary>A word.</summary>
    Word,

    /// <summary>A word, or the prefix of a string: <c>E'…'</c>, <c>U&amp;"…"</c>.</summary>
    WordOrPrefix,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening parenthesis.</summary>
    LeftParen,

    /// <summary>A closing parenthesis.</summary>
    RightParen,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>An operator in every dialect.</summary>
    Operator,

    /// <summary>A delimited identifier, or a string.</summary>
    DoubleQuote,

    /// <summary>A string.</summary>
    Quote,

    /// <summary>A dot, two dots, or a number.</summary>
    Dot,

    /// <summary>A dollar-quoted string, or a parameter.</summary>
    Dollar,

    /// <summary>A number.</summary>
    Digit,

    /// <summary>A comment, or an operator.</summary>
    Comment,
}
