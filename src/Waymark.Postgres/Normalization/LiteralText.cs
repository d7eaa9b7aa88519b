using System.Buffers;
using System.Globalization;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Spells constants as the server prints them, where that does not depend on its settings.</summary>
internal static class LiteralText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly string[] DateFormats = ["yyyy-MM-dd"];

    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF",
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFF",
    ];

    private static readonly string[] TimeFormats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFF"];

    /// <summary>The value of a constant of a type.</summary>
    /// <returns>The server's spelling; the value as it stands where that is not known.</returns>
    internal static string Canonicalize(string value, DataType type)
    {
        if (type.Name.Schema is not null || type.ArrayDimensions > 0)
        {
            return value;
        }

        return type.Name.Name switch
        {
            "boolean" => BooleanText(value),
            "date" => DateTimeText(value, DateFormats, "yyyy-MM-dd"),
            "timestamp" when type.Suffix == TypeNames.WithoutTimeZone => DateTimeText(value, TimestampFormats, "yyyy-MM-dd HH:mm:ss.FFFFFF"),
            "time" when type.Suffix == TypeNames.WithoutTimeZone => DateTimeText(value, TimeFormats, "HH:mm:ss.FFFFFF"),
            "uuid" => Guid.TryParseExact(value, "D", out var guid) ? guid.ToString("D") : value,
            "interval" when type.Suffix.Length == 0 && type.Modifiers.IsEmpty => IntervalText.Canonicalize(value),
            "money" => MoneyText(value),
            "smallint" or "integer" or "bigint" => value.Trim(),
            "numeric" or "real" or TypeNames.DoublePrecision => SpecialNumber(value.Trim()),
            _ => value,
        };
    }

    /// <summary>Whether a text is a plain number: digits, perhaps with a sign and a point.</summary>
    internal static bool IsNumber(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1])
            && !digits.ContainsAnyExcept(NumberCharacters) && digits.Count('.') <= 1;
    }

    /// <summary>Whether a text is a string of bits.</summary>
    internal static bool IsBinary(string text) => !text.AsSpan().ContainsAnyExcept('0', '1');

    /// <summary>An amount with two decimals, as it is written and printed where they are two and a point stands before them.</summary>
    private static string MoneyText(string value)
    {
        var digits = value.StartsWith('$') ? value[1..] : value.StartsWith("-$", StringComparison.Ordinal) ? $"-{value[2..]}" : value;
        return IsNumber(digits) && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount.Scale <= 2
            ? amount.ToString("0.00", CultureInfo.InvariantCulture)
            : value;
    }

    private static string SpecialNumber(string value) => value.ToLowerInvariant() switch
    {
        "nan" => "NaN",
        "inf" or "infinity" or "+inf" or "+infinity" => "Infinity",
        "-inf" or "-infinity" => "-Infinity",
        _ => value,
    };

    private static string BooleanText(string value)
    {
        var word = value.Trim().ToLowerInvariant();
        return word switch
        {
            "t" or "tr" or "tru" or "true" or "y" or "ye" or "yes" or "on" or "1" => "true",
            "f" or "fa" or "fal" or "fals" or "false" or "n" or "no" or "of" or "off" or "0" => "false",
            _ => value,
        };
    }

    private static string DateTimeText(string value, string[] formats, string canonical) =>
        DateTime.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time)
            ? time.ToString(canonical, CultureInfo.InvariantCulture)
            : value;
}
