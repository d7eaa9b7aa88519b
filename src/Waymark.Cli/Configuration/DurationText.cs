using System.Globalization;

namespace Waymark.Cli.Configuration;

/// <summary>Lengths of time as people write them, with the units that PostgreSQL's settings take.</summary>
internal static class DurationText
{
    private static readonly (string Unit, double Milliseconds)[] Units =
    [
        ("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000),
    ];

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">For example <c>500ms</c>, <c>30s</c>, <c>5min</c>; a plain number counts seconds.</param>
    /// <param name="duration">The length of time.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        var digits = text.AsSpan().Trim();
        var unitStart = digits.LastIndexOfAnyInRange('0', '9') + 1;
        var unit = digits[unitStart..].Trim().ToString();
        duration = TimeSpan.Zero;
        if (!int.TryParse(digits[..unitStart], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var known = Array.FindIndex(Units, entry => entry.Unit == (unit.Length == 0 ? "s" : unit));
        duration = known < 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(number * Units[known].Milliseconds);
        return known >= 0;
    }
}
