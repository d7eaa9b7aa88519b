using System.Globalization;
using System.Text;

namespace Waymark.Postgres.Normalization;

/// <summary>Spells intervals as the server prints them (IntervalStyle <c>postgres</c>): <c>1 year 2 mons 3 days 04:05:06</c>.</summary>
internal static class IntervalText
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>The one spelling of an interval.</summary>
    /// <returns>The text as it stands where it is more than whole, positive amounts of units and a time.</returns>
    internal static string Canonicalize(string text)
    {
        var (months, days, seconds) = (0L, 0L, 0L);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (TryTime(words[i], out var time))
            {
                seconds += time;
                continue;
            }

            if (!TryAmount(words, ref i, out var amount, out var unit) || Unit(unit) is not { } scale)
            {
                return text;
            }

            (months, days, seconds) = (months + (amount * scale.Months), days + (amount * scale.Days), seconds + (amount * scale.Seconds));
        }

        return words.Length == 0 || months > int.MaxValue || days > int.MaxValue || seconds > long.MaxValue / MicrosecondsPerSecond
            ? text
            : Print(months, days, seconds);
    }

    /// <summary>Reads <c>3 days</c> or <c>3days</c>.</summary>
    private static bool TryAmount(string[] words, ref int index, out long amount, out string unit)
    {
        var word = words[index];
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        unit = word[digits..];
        if (unit.Length == 0 && index + 1 < words.Length)
        {
            unit = words[++index];
        }

        return int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? (amount = parsed) >= 0 : (amount = -1) >= 0;
    }

    private static bool TryTime(string word, out long seconds)
    {
        seconds = 0;
        var parts = word.Split(':');
        if (parts.Length is not (2 or 3) || !parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = parts.Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        seconds = (numbers[0] * 3600) + (numbers[1] * 60) + (numbers.Length > 2 ? numbers[2] : 0);
        return true;
    }

    private static (long Months, long Days, long Seconds)? Unit(string unit) => unit.ToLowerInvariant() switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => (0, 0, 1),
        "m" or "min" or "mins" or "minute" or "minutes" => (0, 0, 60),
        "h" or "hr" or "hrs" or "hour" or "hours" => (0, 0, 3600),
        "d" or "day" or "days" => (0, 1, 0),
        "w" or "week" or "weeks" => (0, 7, 0),
        "mon" or "mons" or "month" or "months" => (1, 0, 0),
        "y" or "yr" or "yrs" or "year" or "years" => (12, 0, 0),
        "decade" or "decades" => (120, 0, 0),
        "century" or "centuries" => (1200, 0, 0),
        _ => null,
    };

    private static string Print(long months, long days, long seconds)
    {
        var text = new StringBuilder();
        Append(text, months / 12, "year");
        Append(text, months % 12, "mon");
        Append(text, days, "day");
        if (seconds > 0 || text.Length == 0)
        {
            text.Append(text.Length > 0 ? " " : string.Empty)
                .Append(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long amount, string unit)
    {
        if (amount > 0)
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(CultureInfo.InvariantCulture, $"{amount} {unit}{(amount == 1 ? string.Empty : "s")}");
        }
    }
}
