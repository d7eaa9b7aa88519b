using System.Globalization;
using System.Text;

namespace Waymark.Sql.Scanning;

/// <summary>Reads the value of string constants, and where each of its characters is spelt (PostgreSQL manual, 4.1.2).</summary>
internal static class StringDecoder
{
    /// <summary>What stands for itself in a constant of this spelling, were it not for escapes: its text without prefix, quotes and tags.</summary>
    /// <param name="text">The constant.</param>
    /// <param name="kind">Its spelling.</param>
    /// <returns>Start and end in the constant.</returns>
    internal static (int Start, int End) ContentOf(ReadOnlySpan<char> text, TokenKind kind)
    {
        if (kind == TokenKind.DollarString)
        {
            var tag = text[1..].IndexOf('$') + 2;
            return (tag, text.Length - tag);
        }

        return (text.IndexOf('\'') + 1, text.Length - 1);
    }

    /// <summary>Whether the content of a constant is its value, character by character.</summary>
    /// <param name="content">What <see cref="ContentOf"/> gave.</param>
    /// <param name="kind">The constant's spelling.</param>
    /// <param name="escape">The escape character of a Unicode string.</param>
    internal static bool IsPlain(ReadOnlySpan<char> content, TokenKind kind, char escape = '\\') => kind switch
    {
        TokenKind.DollarString => true,
        TokenKind.EscapeString => !content.ContainsAny('\'', '\\'),
        TokenKind.UnicodeString => !content.ContainsAny('\'', escape),
        _ => !content.Contains('\''),
    };

    /// <summary>Adds the value of a constant's content.</summary>
    /// <param name="content">What <see cref="ContentOf"/> gave.</param>
    /// <param name="offset">Where the content starts in its segment.</param>
    /// <param name="kind">The spelling, which further pieces share with the first.</param>
    /// <param name="escape">The escape character of a Unicode string.</param>
    /// <param name="output">Takes the characters.</param>
    /// <param name="segment">The segment.</param>
    internal static void Decode(ReadOnlySpan<char> content, int offset, TokenKind kind, char escape, DecodedTextBuilder output, int segment)
    {
        Span<char> buffer = stackalloc char[2];
        for (var i = 0; i < content.Length;)
        {
            var rest = content[i..];
            var length = ReadQuote(rest, kind, buffer, out var count);
            if (length == 0 && kind == TokenKind.EscapeString && rest[0] == '\\')
            {
                length = ReadBackslash(rest, buffer, out count);
            }

            if (length == 0 && kind == TokenKind.UnicodeString && UnicodeEscapes.TryRead(rest, escape, out var value, out length))
            {
                count = value.Length;
                value.CopyTo(buffer);
            }

            if (length == 0)
            {
                (buffer[0], length, count) = (rest[0], 1, 1);
            }

            output.Append(buffer[..count], segment, offset + i, offset + i + length);
            i += length;
        }
    }

    private static int ReadQuote(ReadOnlySpan<char> text, TokenKind kind, Span<char> value, out int count)
    {
        (value[0], count) = ('\'', 1);
        return kind != TokenKind.DollarString && text.StartsWith("''") ? 2 : 0;
    }

    private static int ReadBackslash(ReadOnlySpan<char> text, Span<char> value, out int count)
    {
        count = 1;
        if (text.Length == 1)
        {
            value[0] = '\\';
            return 1;
        }

        switch (text[1])
        {
            case 'u':
                return ReadCodePoint(text, 4, value, out count);
            case 'U':
                return ReadCodePoint(text, 8, value, out count);
            case 'x' when text.Length > 2 && char.IsAsciiHexDigit(text[2]):
            case >= '0' and <= '7':
                return ReadBytes(text, value, out count);
            default:
                value[0] = Control(text[1]);
                return 2;
        }
    }

    private static char Control(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => letter,
    };

    private static int ReadCodePoint(ReadOnlySpan<char> text, int digits, Span<char> value, out int count)
    {
        (value[0], count) = (text[1], 1);
        if (text.Length < 2 + digits
            || !int.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return 2;
        }

        if (Rune.TryCreate(code, out var rune))
        {
            count = rune.EncodeToUtf16(value);
        }
        else
        {
            value[0] = (char)code;
        }

        return 2 + digits;
    }

    /// <summary>Reads the bytes of one character, each spelt <c>\xHH</c> or <c>\ooo</c>, in UTF-8.</summary>
    private static int ReadBytes(ReadOnlySpan<char> text, Span<char> value, out int count)
    {
        Span<byte> bytes = stackalloc byte[4];
        var (length, used) = (ReadByte(text, out bytes[0]), 1);
        var wanted = bytes[0] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
        while (used < wanted && ReadByte(text[length..], out bytes[used]) is var next and > 0)
        {
            length += next;
            used++;
        }

        Rune.DecodeFromUtf8(bytes[..used], out var rune, out _);
        count = rune.EncodeToUtf16(value);
        return length;
    }

    /// <summary>Reads <c>\xHH</c> or <c>\ooo</c>.</summary>
    /// <returns>The length of the escape; 0 when there is none.</returns>
    private static int ReadByte(ReadOnlySpan<char> text, out byte value)
    {
        value = 0;
        if (text.Length < 2 || text[0] != '\\')
        {
            return 0;
        }

        var (start, most, radix) = text[1] == 'x' ? (2, 2, 16) : (1, 3, 8);
        var (end, number) = (start, 0);
        while (end < text.Length && end - start < most && Digit(text[end]) < radix)
        {
            number = (number * radix) + Digit(text[end++]);
        }

        value = (byte)number;
        return end == start ? 0 : end;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : int.MaxValue;
}
