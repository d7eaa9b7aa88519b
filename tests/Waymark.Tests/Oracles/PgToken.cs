namespace Waymark.Tests.Oracles;

/// <summary>One token of PostgreSQL's scanner.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Kind">Its number in <c>pg_query.proto</c>'s <c>Token</c>.</param>
/// <param name="KeywordKind">Its number in <c>KeywordKind</c>: 0 for no key word.</param>
internal readonly record struct PgToken(int Start, int End, int Kind, int KeywordKind)
{
    /// <summary><c>SQL_COMMENT</c> and <c>C_COMMENT</c>.</summary>
    internal bool IsComment => Kind is 275 or 276;

    /// <summary>Reads a <c>ScanResult</c> message: field 2 holds the tokens, whose fields are start, end, token, keyword_kind.</summary>
    internal static List<PgToken> ReadAll(ReadOnlySpan<byte> message, PgQuery.NativeText text)
    {
        var tokens = new List<PgToken>();
        while (!message.IsEmpty)
        {
            var tag = ReadVarint(ref message);
            var value = ReadVarint(ref message);
            if ((tag & 7) != 2)
            {
                continue;
            }

            if (tag >> 3 == 2)
            {
                tokens.Add(Read(message[..value], text));
            }

            message = message[value..];
        }

        return tokens;
    }

    private static PgToken Read(ReadOnlySpan<byte> message, PgQuery.NativeText text)
    {
        Span<int> fields = stackalloc int[6];
        fields.Clear();
        while (!message.IsEmpty)
        {
            var tag = ReadVarint(ref message);
            fields[tag >> 3] = ReadVarint(ref message);
        }

        return new PgToken(text.ToUtf16(fields[1]), text.ToUtf16(fields[2]), fields[4], fields[5]);
    }

    private static int ReadVarint(ref ReadOnlySpan<byte> message)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var b = message[0];
            message = message[1..];
            value |= (long)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return (int)value;
            }
        }
    }
}
