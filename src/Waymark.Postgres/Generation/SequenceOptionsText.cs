using System.Globalization;
using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>The options of a sequence, as CREATE SEQUENCE, ALTER SEQUENCE and identity columns spell them.</summary>
internal static class SequenceOptionsText
{
    /// <summary>The options of a new sequence, each with a leading space; empty when all are the defaults.</summary>
    internal static string Of(SequenceOptions options)
    {
        var text = new StringBuilder();
        Append(text, " AS ", options.DataType);
        Append(text, " INCREMENT BY ", options.Increment);
        Append(text, " MINVALUE ", options.Minimum);
        Append(text, " MAXVALUE ", options.Maximum);
        Append(text, " START WITH ", options.Start);
        Append(text, " CACHE ", options.Cache);
        return options.Cycle ? text.Append(" CYCLE").ToString() : text.ToString();
    }

    /// <summary>The options that change, each by itself.</summary>
    /// <param name="from">The options as they are.</param>
    /// <param name="to">The options as they are desired.</param>
    internal static IEnumerable<string> Changes(SequenceOptions from, SequenceOptions to)
    {
        string?[] changes = [
            from.DataType == to.DataType ? null : $"AS {to.DataType ?? "bigint"}",
            from.Increment == to.Increment ? null : $"INCREMENT BY {Number(to.Increment ?? 1)}",
            .. Bounds(from, to),
            StartOf(from) == StartOf(to) ? null : $"START WITH {Number(StartOf(to))}",
            SequenceRange.Of(to).IsApartFrom(SequenceRange.Of(from)) ? "RESTART" : null,
            from.Cache == to.Cache ? null : $"CACHE {Number(to.Cache ?? 1)}",
            from.Cycle == to.Cycle ? null : to.Cycle ? "CYCLE" : "NO CYCLE"];
        return changes.OfType<string>();
    }

    // Another direction has other bounds, unless they are given.
    private static IEnumerable<string?> Bounds(SequenceOptions from, SequenceOptions to)
    {
        var turns = IsDescending(from) != IsDescending(to);
        yield return from.Minimum == to.Minimum && !turns ? null : Bound("MINVALUE", to.Minimum);
        yield return from.Maximum == to.Maximum && !turns ? null : Bound("MAXVALUE", to.Maximum);
    }

    private static string Bound(string words, long? value) => value is { } given ? $"{words} {Number(given)}" : $"NO {words}";

    private static bool IsDescending(SequenceOptions options) => options.Increment < 0;

    // The least value of an ascending sequence, the greatest of a descending one (manual, CREATE SEQUENCE).
    private static long StartOf(SequenceOptions options) => options.Start ?? (IsDescending(options) ? options.Maximum ?? -1 : options.Minimum ?? 1);

    private static void Append(StringBuilder text, string words, long? value)
    {
        if (value is { } number)
        {
            text.Append(words).Append(Number(number));
        }
    }

    private static void Append(StringBuilder text, string words, string? value)
    {
        if (value is not null)
        {
            text.Append(words).Append(value);
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
