namespace Waymark.Migrations.Folders;

/// <summary>The timestamp that starts a directory's name in Drizzle 1.x.</summary>
internal static class DrizzleTimestamp
{
    private const int Length = 14;

    // Far beyond any migration, and far enough from the end of DateTime for months and days that carry over.
    private const int LastYear = 9000;

    /// <summary>Reads <c>YYYYMMDDhhmmss</c> as UTC, as drizzle-orm does with <c>Date.UTC</c>: what is out of range carries over.</summary>
    /// <param name="name">A directory's name.</param>
    /// <returns>Milliseconds since 1970-01-01 UTC; null when the name does not start with 14 digits.</returns>
    internal static long? ToMilliseconds(string name)
    {
        if (name.Length < Length || name.AsSpan(0, Length).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var year = Digits(name, 0, 4);
        if (year > LastYear)
        {
            return null;
        }

        var month = Digits(name, 4, 2) - 1;

        // Date.UTC takes the years 0 to 99 for 1900 to 1999.
        var start = new DateTime(year is >= 0 and <= 99 ? year + 1900 : year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(month);
        var time = start.AddDays(Digits(name, 6, 2) - 1).AddHours(Digits(name, 8, 2)).AddMinutes(Digits(name, 10, 2)).AddSeconds(Digits(name, 12, 2));
        return (long)(time - DateTime.UnixEpoch).TotalMilliseconds;
    }

    private static int Digits(string name, int start, int length) =>
        int.Parse(name.AsSpan(start, length), System.Globalization.CultureInfo.InvariantCulture);
}
