namespace Waymark.Sql;

/// <summary>One token: where it stands, and what it is.</summary>
/// <param name="Offset">Where it starts, in UTF-16 code units from the start of the text.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Keyword">With <see cref="TokenKind.Word"/>, the key word that it spells, if any.</param>
public readonly record struct Token(int Offset, int Length, TokenKind Kind, Keyword Keyword = Keyword.NoKeyword)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Offset + Length;

    /// <summary>Whether it is an identifier in any spelling, key words included.</summary>
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedIdentifier or TokenKind.UnicodeIdentifier;

    /// <summary>Whether it is a delimited identifier.</summary>
    public bool IsQuoted => Kind is TokenKind.QuotedIdentifier or TokenKind.UnicodeIdentifier;

    /// <summary>Whether it is a string constant of any spelling.</summary>
    public bool IsString => Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString;

    /// <summary>The token's text.</summary>
    /// <param name="sql">The text that was read.</param>
    /// <returns>A slice of it.</returns>
    public ReadOnlySpan<char> TextOf(ReadOnlySpan<char> sql) => sql.Slice(Offset, Length);
}
