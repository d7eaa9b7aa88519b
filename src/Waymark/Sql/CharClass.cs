namespace Waymark.Sql;

/// <summary>The lexical class of each character (PostgreSQL manual, 4.1; the other dialects differ by lexer options only).</summary>
internal static class CharClass
{
    private const byte IdentifierStart = 1;
    private const byte IdentifierPart = 2;
    private const byte Digit = 4;
    private const byte Space = 8;
    private const byte OperatorPart = 16;

    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        8, 16, 0, 16, 2, 16, 16, 0, 0, 0, 16, 16, 0, 16, 0, 16, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0, 0, 16, 16, 16, 16,
        16, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 16, 3,
        16, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 16, 0, 16, 0,
    ];

    /// <summary>Whether the character may start an unquoted identifier; every character beyond ASCII may.</summary>
    internal static bool IsIdentifierStart(char c) => c >= 128 || (Classes[c] & IdentifierStart) != 0;

    /// <summary>Whether the character may continue an unquoted identifier.</summary>
    internal static bool IsIdentifierPart(char c) => c >= 128 || (Classes[c] & IdentifierPart) != 0;

    /// <summary>Whether the character is an ASCII digit.</summary>
    internal static bool IsDigit(char c) => c < 128 && (Classes[c] & Digit) != 0;

    /// <summary>Whether the character separates tokens.</summary>
    internal static bool IsSpace(char c) => c < 128 && (Classes[c] & Space) != 0;

    /// <summary>Whether the character may be part of an operator.</summary>
    internal static bool IsOperatorPart(char c) => c < 128 && (Classes[c] & OperatorPart) != 0;
}
