namespace Waymark.Sql.Scanning;

/// <summary>A specifier of the function <c>format</c>: <c>%s</c>, <c>%2$I</c>, <c>%-10L</c>, <c>%%</c> (PostgreSQL manual, 9.4.1).</summary>
/// <param name="Length">Its length.</param>
/// <param name="Type"><c>s</c>, <c>I</c>, <c>L</c> or <c>%</c>.</param>
/// <param name="Argument">The argument that it names, counted from 1; 0 for the next one.</param>
/// <param name="Width">The argument that gives its width, counted from 1; 0 for the next one, -1 for none.</param>
internal readonly record struct FormatSpecifier(int Length, char Type, int Argument, int Width)
{
    /// <summary>Reads a specifier.</summary>
    /// <param name="text">The text from its percent sign on.</param>
    /// <param name="specifier">The specifier.</param>
    /// <returns>Whether it is a valid one.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, out FormatSpecifier specifier)
    {
        var position = 1;
        var argument = ReadPosition(text, ref position);
        while (position < text.Length && text[position] == '-')
        {
            position++;
        }

        var width = ReadWidth(text, ref position);
        specifier = default;
        if (position >= text.Length || text[position] is not ('s' or 'I' or 'L' or '%'))
        {
            return false;
        }

        specifier = new FormatSpecifier(position + 1, text[position], argument, width);
        return true;
    }

    /// <summary>Whether each percent sign of a text starts a valid specifier.</summary>
    internal static bool AreValid(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf('%'); i >= 0;)
        {
            if (!TryRead(text[i..], out var specifier))
            {
                return false;
            }

            var next = text[(i + specifier.Length)..].IndexOf('%');
            i = next < 0 ? -1 : i + specifier.Length + next;
        }

        return true;
    }

    /// <summary>The argument that it formats, counted from 1.</summary>
    /// <param name="used">The argument that was used last, counted from 1.</param>
    internal int ArgumentAfter(int used)
    {
        var width = Width switch { < 0 => used, 0 => used + 1, _ => Width };
        return Argument > 0 ? Argument : width + 1;
    }

    private static int ReadWidth(ReadOnlySpan<char> text, ref int position)
    {
        if (position < text.Length && text[position] == '*')
        {
            position++;
            return ReadPosition(text, ref position);
        }

        ReadNumber(text, ref position);
        return -1;
    }

    /// <summary>Reads <c>n$</c>.</summary>
    /// <returns>The number; 0 when there is none.</returns>
    private static int ReadPosition(ReadOnlySpan<char> text, ref int position)
    {
        var end = position;
        var number = ReadNumber(text, ref end);
        if (end == position || end >= text.Length || text[end] != '$')
        {
            return 0;
        }

        position = end + 1;
        return number;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, ref int position)
    {
        var number = 0;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            number = Math.Min((number * 10) + text[position++] - '0', short.MaxValue);
        }

        return number;
    }
}
