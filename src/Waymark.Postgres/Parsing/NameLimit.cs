using System.Text;

namespace Waymark.Postgres.Parsing;

/// <summary>How long a name may be: 63 bytes of UTF-8 (manual, 4.1.1, NAMEDATALEN). What is longer is cut between two characters.</summary>
internal static class NameLimit
{
    /// <summary>The most bytes of a name.</summary>
    internal const int Bytes = 63;

    /// <summary>A name as the server keeps it.</summary>
    internal static string Clip(string name) => Clip(name, Bytes);

    /// <summary>The longest beginning of a name that fits in a number of bytes.</summary>
    internal static string Clip(string name, int bytes)
    {
        if (name.Length <= bytes / 3 || Encoding.UTF8.GetByteCount(name) <= bytes)
        {
            return name;
        }

        var (length, size) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            size += rune.Utf8SequenceLength;
            if (size > bytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return name[..length];
    }
}
