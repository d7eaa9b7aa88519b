namespace Waymark.Migrations.Folders;

/// <summary>
/// Orders directories as drizzle-orm's <c>localeCompare</c> does for the names that Drizzle makes: punctuation before digits
/// before letters, and case only where nothing else differs. It matters for timestamps of one second alone.
/// </summary>
internal sealed class DrizzleNameComparer : IComparer<string>
{
    internal static readonly DrizzleNameComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var order = Rank(x[i]).CompareTo(Rank(y[i]));
            if (order != 0)
            {
                return order;
            }
        }

        // Lower case comes first, where ordinal order has upper case first.
        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(y, x);
    }

    private static (int Group, char Character) Rank(char c) =>
        (char.IsLetter(c) ? 2 : char.IsAsciiDigit(c) ? 1 : 0, char.ToLowerInvariant(c));
}
