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
        if (from.DataType != to.DataType)
        {
            yield return $"AS {to.DataType ?? "bigint"}";
        }

        if (from.Increment != to.Increment)
        {
            yield return $"INCREMENT BY {Number(to.Increment ?? 1)}";
        }

        // Another direction or type has other bounds, unless they are given.
        if (from.Minimum != to.Minimum || IsDescending(from) != IsDescending(to))
        {
            yield return to.Minimum is { } minimum ? $"MINVALUE {Number(minimum)}" : "NO MINVALUE";
        }

        if (from.Maximum != to.Maximum || IsDescending(from) != IsDescending(to))
        {
            yield return to.Maximum is { } maximum ? $"MAXVALUE {Number(maximum)}" : "NO MAXVALUE";
        }

        if (StartOf(from) != StartOf(to))
        {
            yield return $"START WITH {Number(StartOf(to))}";
        }

        if (SequenceRange.Of(to).IsApartFrom(SequenceRange.Of(from)))
        {
            yield return "RESTART";
        }

        if (from.Cache != to.Cache)
        {
            yield return $"CACHE {Number(to.Cache ?? 1)}";
        }

        if (from.Cycle != to.Cycle)
        {
            yield return to.Cycle ? "CYCLE" : "NO CYCLE";
        }
    }

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
