namespace Waymark.Sql.Scanning;

/// <summary>The value of a string constant, as a stretch of a text: the constant's own text where it is spelt without escapes.</summary>
/// <param name="sql">The text, which ends where the value ends.</param>
/// <param name="start">Where the value starts in the text.</param>
/// <param name="segment">Which text of the reference list it is.</param>
internal readonly ref struct StringValue(ReadOnlySpan<char> sql, int start, int segment)
{
    /// <summary>The text, which ends where the value ends.</summary>
    internal ReadOnlySpan<char> Sql { get; } = sql;

    /// <summary>Where the value starts in <see cref="Sql"/>.</summary>
    internal int Start { get; } = start;

    /// <summary>Which text of the reference list <see cref="Sql"/> is.</summary>
    internal int Segment { get; } = segment;

    /// <summary>The value.</summary>
    internal ReadOnlySpan<char> Text => Sql[Start..];

    /// <summary>A part of the value, up to its end.</summary>
    /// <param name="offset">Where the part starts in the value.</param>
    internal StringValue From(int offset) => new(Sql, Start + offset, Segment);

    /// <summary>A part of the value.</summary>
    /// <param name="range">Where the part stands in the value.</param>
    internal StringValue Part(Range range)
    {
        var (offset, length) = range.GetOffsetAndLength(Text.Length);
        return new StringValue(Sql[..(Start + offset + length)], Start + offset, Segment);
    }

    /// <summary>Lexes the value.</summary>
    /// <param name="buffer">Takes the tokens, closed by <see cref="TokenKind.End"/>; what is in it is forgotten.</param>
    internal void Lex(TokenBuffer buffer)
    {
        buffer.Clear();
        var lexer = new SqlLexer(Sql, LexerOptions.PostgreSql, Start);
        while (lexer.Read(out var token))
        {
            buffer.Add(token);
        }

        buffer.Close(Sql.Length);
    }
}
