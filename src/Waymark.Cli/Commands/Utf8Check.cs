using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Waymark.Cli.Commands;

/// <summary>Finds where bytes stop being UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>The first byte that starts no character.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Its offset, or null when all is UTF-8.</returns>
    public static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var used) == OperationStatus.Done)
        {
            offset += used;
        }

        return offset;
    }
}
