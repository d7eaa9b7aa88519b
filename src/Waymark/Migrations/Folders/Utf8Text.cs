using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Waymark.Migrations.Folders;

/// <summary>Reads the bytes of a migration file.</summary>
internal static class Utf8Text
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Decodes UTF-8. A byte order mark is no part of the text, as it is none to psql.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">The text.</param>
    /// <param name="invalidAt">Where the first byte stands that is not valid; -1 when all are.</param>
    /// <returns>Whether all bytes are valid.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out string text, out int invalidAt)
    {
        var buffer = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, buffer, out var read, out var written, replaceInvalidSequences: false);
        invalidAt = status == OperationStatus.Done ? -1 : read;
        var start = written > 0 && buffer[0] == ByteOrderMark ? 1 : 0;
        text = new string(buffer, start, written - start);
        return invalidAt < 0;
    }

    /// <summary>
    /// The hash by which Drizzle knows a file: SHA-256 of the text that Node decodes, encoded again. For valid
    /// UTF-8 that is the file's bytes, line ends and byte order mark included.
    /// </summary>
    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The line and column of a byte, both counted from 1; columns count UTF-16 code units.</summary>
    internal static (int Line, int Column) PositionOf(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var line = before.Count((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
