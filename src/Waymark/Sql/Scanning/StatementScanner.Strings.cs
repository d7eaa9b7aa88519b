namespace Waymark.Sql.Scanning;

/// <content>The values of string constants, and SQL within them.</content>
internal ref partial struct StatementScanner
{
    /// <summary>The value of a string constant, with the pieces that continue it on further lines.</summary>
    /// <param name="literal">The constant's first token.</param>
    internal readonly StringValue ValueOf(in Token literal)
    {
        var first = PositionOf(literal);
        var last = LastPiece(first);
        var escape = EscapeOf(last);
        _context.Output.HolesOf(_segment)?.NoteRead(literal.Offset, _tokens[last].End);
        var (start, end) = StringDecoder.ContentOf(TextOf(literal), literal.Kind);
        if (last == first && StringDecoder.IsPlain(TextOf(literal)[start..end], literal.Kind, escape))
        {
            return new StringValue(_sql[..(literal.Offset + end)], literal.Offset + start, _segment);
        }

        var builder = new DecodedTextBuilder(_context.Output);
        var contentEnd = DecodePieces(first, last, escape, builder);
        return AddSegment(builder.Build(_context.Output.ToSource(_segment, contentEnd)));
    }

    private readonly StringValue AddSegment(DecodedText text) => new(text.Text, 0, _context.Output.AddSegment(text));

    /// <summary>Decodes the pieces of one constant.</summary>
    /// <returns>Where the last piece's content ends.</returns>
    private readonly int DecodePieces(int first, int last, char escape, DecodedTextBuilder builder)
    {
        var end = 0;
        for (var i = first; i <= last; i++)
        {
            var piece = _tokens[i];
            (var start, end) = StringDecoder.ContentOf(TextOf(piece), piece.Kind);
            StringDecoder.Decode(TextOf(piece)[start..end], piece.Offset + start, _tokens[first].Kind, escape, builder, _segment);
            end += piece.Offset;
        }

        return end;
    }

    /// <summary>The last of the pieces of a constant: plain ones after it, with a line break between, belong to it (PostgreSQL manual, 4.1.2.1).</summary>
    private readonly int LastPiece(int first)
    {
        var last = first;
        if (_tokens[first].Kind == TokenKind.DollarString)
        {
            return last;
        }

        while (_tokens[last + 1] is { Kind: TokenKind.String } next
            && _sql[next.Offset] == '\''
            && _sql[_tokens[last].End..next.Offset].ContainsAny('\n', '\r'))
        {
            last++;
        }

        return last;
    }

    private readonly char EscapeOf(int last)
    {
        if (_tokens[last + 1].Keyword != Keyword.Uescape || _tokens[last + 2].Kind != TokenKind.String)
        {
            return UnicodeEscapes.DefaultEscape;
        }

        var text = TextOf(_tokens[last + 2]);
        return text.Length == 3 ? text[1] : UnicodeEscapes.DefaultEscape;
    }

    /// <summary>Where in the statement's tokens a token stands.</summary>
    private readonly int PositionOf(in Token token)
    {
        var (low, high) = (0, _tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= token.Offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Scans a string constant that holds SQL statements.</summary>
    private readonly void NestedStatements(in Token literal)
    {
        if (Nested(literal) is { } context)
        {
            NestedStatements(ValueOf(literal), context);
        }
    }

    private static void NestedStatements(StringValue value, ScanContext context)
    {
        var buffer = context.Rent();
        var reader = new StatementReader(value.Sql, LexerOptions.PostgreSql, value.Start);
        while (reader.Read(buffer, out _))
        {
            ReferenceScanner.ScanStatement(value.Sql, buffer, context, value.Segment);
        }

        context.Return(buffer);
    }

    /// <summary>The context for what stands in a string constant; when strings are nested too deep, null and an error.</summary>
    private readonly ScanContext? Nested(in Token literal)
    {
        var context = _context.Nested();
        if (context is null)
        {
            Warn(DiagnosticSeverity.Error, DiagnosticCodes.TooDeep, literal, $"strings within strings deeper than {ScanContext.DeepestString} levels");
            return null;
        }

        context.QuoteDepth = _context.QuoteDepth + (literal.Kind == TokenKind.DollarString ? 0 : 1);
        return context;
    }
}
