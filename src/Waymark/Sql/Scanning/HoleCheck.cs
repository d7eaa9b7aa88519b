using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <summary>Whether what is put into built SQL at run time leaves the names in its constant parts alone.</summary>
/// <param name="text">The built text.</param>
internal sealed class HoleCheck(BuiltText text)
{
    private readonly HashSet<int> _endsBeforeRaw = [];
    private readonly int[] _seams = [.. text.Seams.Order()];

    /// <summary>Whether each hole is a token of its own, or, but for string constants, stands within a string.</summary>
    /// <param name="value">The text with its placeholders.</param>
    /// <param name="context">Lends memory, and knows the source.</param>
    internal bool AreTokens(StringValue value, ScanContext context)
    {
        var buffer = context.Rent();
        value.Lex(buffer);
        var valid = AreTokens(value, buffer.Tokens, context.Output);
        context.Return(buffer);
        return valid;
    }

    private bool AreTokens(StringValue value, ReadOnlySpan<Token> tokens, ReferenceList list)
    {
        var (position, hasWith) = (0, false);
        foreach (var hole in text.Holes)
        {
            while (tokens[position].Kind != TokenKind.End && tokens[position].End < hole.End)
            {
                hasWith |= tokens[position++].Keyword == Keyword.With;
            }

            if (!IsToken(hole, tokens, position, hasWith))
            {
                return false;
            }

            if (hole.Kind == HoleKind.Raw && position > 0 && tokens[position].Offset == hole.Start)
            {
                _endsBeforeRaw.Add(list.ToSourceEnd(value.Segment, tokens[position - 1].End));
            }
        }

        return true;
    }

    private static bool IsToken(in TextHole hole, ReadOnlySpan<Token> tokens, int position, bool hasWith)
    {
        var token = tokens[position];
        if (token.Offset < hole.Start)
        {
            return token.IsString && hole.Kind != HoleKind.Literal;
        }

        if (token.Offset != hole.Start || token.End != hole.End)
        {
            return false;
        }

        var previous = position > 0 ? tokens[position - 1] : default;
        var next = tokens[Math.Min(position + 1, tokens.Length - 1)];
        return !(previous.End == token.Offset && Merges(previous)) && !(next.Offset == token.End && Merges(next)) && !(hasWith && MayNameCte(previous, next));
    }

    /// <summary>Whether a token could become one with what stands right beside it.</summary>
    private static bool Merges(in Token token) => token.IsName || token.IsString || token.Kind is TokenKind.Number or TokenKind.BitString or TokenKind.Parameter;

    /// <summary>Whether a hole between two tokens may name a common table expression, which would hide relations.</summary>
    private static bool MayNameCte(in Token previous, in Token next) =>
        previous.Keyword is Keyword.With or Keyword.Recursive || next.Keyword == Keyword.As || next.Kind == TokenKind.LeftParen;

    /// <summary>Whether no name that is to be resolved depends on a hole.</summary>
    /// <param name="list">Holds what was found in the text.</param>
    /// <param name="first">The first reference of the text.</param>
    internal bool LeaveNamesAlone(ReferenceList list, int first)
    {
        var alone = true;
        for (var i = first; i < list.Count; i++)
        {
            var reference = list.References[i];
            var end = list.OffsetOf(reference) + list.LengthOf(reference);
            alone &= !_endsBeforeRaw.Contains(end) && !reference.Has(ReferenceTraits.CurrentSchema) && LeavesAlone(list, reference, i);
        }

        return alone;
    }

    private bool LeavesAlone(ReferenceList list, in Reference reference, int index)
    {
        if (reference.IsQualified)
        {
            return LeavesSchemaAlone(list, reference, index);
        }

        var start = list.NameOffsetOf(reference);
        var hole = HoleAt(start, list.OffsetOf(reference) + list.LengthOf(reference));
        if (hole is null || (reference.Traits & (ReferenceTraits.NewName | ReferenceTraits.Cte | ReferenceTraits.Local | ReferenceTraits.Unqualifiable)) != 0)
        {
            return true;
        }

        if (hole.Value.SourceStart == start)
        {
            NoteNameUse(hole.Value.Use, reference.Kind);
        }

        return IsLeftToServer(list, hole.Value, index);
    }

    /// <summary>Notes that a parameter's whole text is a name, so that calls say it.</summary>
    private static void NoteNameUse(in ParameterUse use, ObjectKind kind)
    {
        if (SyntaxOf(kind) is { } syntax)
        {
            use.Note(syntax);
        }
    }

    private static TextSyntax? SyntaxOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Relation => TextSyntax.Relation,
        ObjectKind.Type => TextSyntax.Type,
        ObjectKind.Function => TextSyntax.Function,
        _ => null,
    };

    /// <summary>Whether a written schema is constant, all in one piece: then it does not matter how the name after it is built.</summary>
    private bool LeavesSchemaAlone(ReferenceList list, in Reference reference, int index)
    {
        var schema = list.SchemaRangeOf(reference);
        var (start, end) = (schema.Start.Value, schema.End.Value);
        if (HoleAt(start, end) is { } hole)
        {
            return IsLeftToServer(list, hole, index);
        }

        var seam = Array.BinarySearch(_seams, start + 1);
        var next = seam < 0 ? ~seam : seam;
        return next == _seams.Length || _seams[next] >= end;
    }

    /// <summary>Whether the server writes the name; then it is listed, and left as it is.</summary>
    private static bool IsLeftToServer(ReferenceList list, in TextHole hole, int index)
    {
        if (hole.Kind != HoleKind.ServerName)
        {
            return false;
        }

        list.AddTraits(index, ReferenceTraits.Unqualifiable);
        return true;
    }

    /// <summary>The first hole that overlaps a stretch of the source, if any. Holes stand in the order of the source.</summary>
    private TextHole? HoleAt(int sourceStart, int sourceEnd)
    {
        var (low, high) = (0, text.Holes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Holes[middle].SourceEnd <= sourceStart ? (middle + 1, high) : (low, middle);
        }

        return low < text.Holes.Count && text.Holes[low].Overlaps(sourceStart, sourceEnd) ? text.Holes[low] : null;
    }
}
