using System.Globalization;
using System.Text;

namespace Waymark.Cli.Databases;

/// <summary>Percent-decoding (RFC 3986, 2.1), strict: what libpq would refuse is an error here too.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes one part of a URL.</summary>
    /// <param name="text">The part as it was written.</param>
    /// <param name="part">What the part is, for an error.</param>
    /// <returns>The decoded part.</returns>
    /// <exception cref="UsageException">A <c>%</c> is not followed by two hexadecimal digits, or the bytes are no UTF-8 or hold a NUL.</exception>
    public static string Decode(ReadOnlySpan<char> text, string part)
    {
        if (!text.Contains('%'))
        {
            return text.ToString();
        }

        try
        {
            return Strict.GetString(ToBytes(text, part));
        }
        catch (ArgumentException)
        {
            throw new UsageException($"the {part} of the URL does not decode to UTF-8 text");
        }
    }

    private static byte[] ToBytes(ReadOnlySpan<char> text, string part)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            if (text[0] == '%')
            {
                bytes.Add(ToByte(text, part));
                text = text[3..];
                continue;
            }

            if (Rune.DecodeFromUtf16(text, out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                throw new UsageException($"the {part} of the URL holds half of a surrogate pair");
            }

            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            text = text[used..];
        }

        return [.. bytes];
    }

    private static byte ToByte(ReadOnlySpan<char> text, string part)
    {
        if (text.Length < 3 || !byte.TryParse(text.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new UsageException($"the {part} of the URL has a \"%\" that two hexadecimal digits do not follow; write \"%\" itself as %25");
        }

        return value != 0 ? value : throw new UsageException($"the {part} of the URL holds a NUL (%00)");
    }
}
