using System.Globalization;
using System.Numerics;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Spells numbers as the server prints them.</summary>
internal static class NumberText
{
    private const int MostDigits = 400;

    private static readonly DataType Numeric = new(new ObjectName(null, "numeric"));

    /// <summary>A number as it stands in SQL. One with a point or an exponent is <c>numeric</c>, also where its value is whole.</summary>
    internal static Node ToNode(string text)
    {
        var value = Canonicalize(text);
        return value.Contains('.', StringComparison.Ordinal) || !text.AsSpan().ContainsAny('.', 'e', 'E') || IsPrefixed(text)
            ? new NumberNode(value)
            : new CastNode(new NumberNode(value), Numeric);
    }

    /// <summary>A number without underscores, exponent and another base, its decimals kept.</summary>
    private static string Canonicalize(string text)
    {
        var plain = text.Replace("_", string.Empty, StringComparison.Ordinal);
        if (IsPrefixed(plain))
        {
            return Integer(plain);
        }

        var at = plain.AsSpan().IndexOfAny('e', 'E');
        if (at < 0)
        {
            return Decimal(plain, 0);
        }

        return int.TryParse(plain.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && Math.Abs(exponent) < MostDigits
            ? Decimal(plain[..at], exponent)
            : plain;
    }

    /// <summary>Digits with the point moved to the right by an exponent.</summary>
    private static string Decimal(string digits, int exponent)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (digits, string.Empty) : (digits[..point], digits[(point + 1)..]);
        var all = whole + fraction;
        var places = fraction.Length - exponent;
        all = places < 0 ? all.PadRight(all.Length - places, '0') : all.PadLeft(places + 1, '0');
        places = Math.Max(places, 0);
        var left = all[..^places].TrimStart('0');
        return $"{(left.Length == 0 ? "0" : left)}{(places > 0 ? $".{all[^places..]}" : string.Empty)}";
    }

    private static bool IsPrefixed(string text) => text.Length > 1 && text[0] == '0' && text[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B';

    /// <summary>A number in another base (manual, 4.1.2.6).</summary>
    private static string Integer(string text)
    {
        var radix = text[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, _ => 2 };
        var value = BigInteger.Zero;
        foreach (var digit in text.AsSpan(2))
        {
            value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
