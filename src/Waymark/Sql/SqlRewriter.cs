using System.Runtime.InteropServices;

namespace Waymark.Sql;

/// <summary>Applies edits to a text: copies what lies between them, and allocates nothing but the result.</summary>
internal static class SqlRewriter
{
    /// <summary>Applies edits to a part of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="edits">The edits within the part, in order.</param>
    /// <returns>The changed part; the source itself when the part is all of it and nothing changes.</returns>
    internal static string Apply(string source, int start, int end, ReadOnlySpan<TextEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return start == 0 && end == source.Length ? source : source[start..end];
        }

        var length = end - start;
        foreach (ref readonly var edit in edits)
        {
            length += edit.TextLength - edit.Length;
        }

        var result = new string('\0', length);
        Write(source, start, end, edits, MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(result.AsSpan()), length));
        return result;
    }

    private static void Write(string source, int start, int end, ReadOnlySpan<TextEdit> edits, Span<char> target)
    {
        var position = start;
        foreach (ref readonly var edit in edits)
        {
            target = Copy(source.AsSpan(position, edit.Start - position), target);
            target = Copy(edit.Before, target);
            target = Copy(edit.Text, target);
            target = Copy(edit.After, target);
            position = edit.Start + edit.Length;
        }

        Copy(source.AsSpan(position, end - position), target);
    }

    private static Span<char> Copy(ReadOnlySpan<char> text, Span<char> target)
    {
        if (text.IsEmpty)
        {
            return target;
        }

        text.CopyTo(target);
        return target[text.Length..];
    }
}
