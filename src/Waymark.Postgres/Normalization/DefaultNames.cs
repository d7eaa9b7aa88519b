using System.Globalization;
using System.Text;
using Waymark.Postgres.Parsing;

namespace Waymark.Postgres.Normalization;

/// <summary>The names that PostgreSQL gives to what was declared without one (its <c>makeObjectName</c> and <c>ChooseRelationName</c>).</summary>
internal static class DefaultNames
{
    /// <summary>A name of up to three parts, joined by underscores. Where it is too long, the longer of the first two parts is cut.</summary>
    /// <param name="first">The table.</param>
    /// <param name="second">The columns, or null.</param>
    /// <param name="label">What it is: <c>pkey</c>, <c>key</c>, <c>idx</c> …</param>
    internal static string Make(string first, string? second, string label)
    {
        var overhead = 1 + label.Length + (second is null ? 0 : 1);
        var (firstBytes, secondBytes) = (Bytes(first), second is null ? 0 : Bytes(second));
        var room = NameLimit.Bytes - overhead;
        while (firstBytes + secondBytes > room)
        {
            (firstBytes, secondBytes) = firstBytes > secondBytes ? (firstBytes - 1, secondBytes) : (firstBytes, secondBytes - 1);
        }

        var start = NameLimit.Clip(first, firstBytes);
        return second is null ? $"{start}_{label}" : $"{start}_{NameLimit.Clip(second, secondBytes)}_{label}";
    }

    /// <summary>The first name that is free: without a number, then with 1, 2 …</summary>
    internal static string Choose(string first, string? second, string label, Func<string, bool> isTaken)
    {
        var name = Make(first, second, label);
        for (var number = 1; isTaken(name); number++)
        {
            name = Make(first, second, string.Create(CultureInfo.InvariantCulture, $"{label}{number}"));
        }

        return name;
    }

    /// <summary>The middle part for several columns. The server stops adding when it has more than a name can hold.</summary>
    internal static string JoinColumns(IEnumerable<string> columns)
    {
        var joined = new StringBuilder();
        var bytes = 0;
        foreach (var column in columns)
        {
            if (bytes > 0)
            {
                joined.Append('_');
                bytes++;
            }

            joined.Append(column);
            bytes += Bytes(column);
            if (bytes >= NameLimit.Bytes + 1)
            {
                break;
            }
        }

        return joined.ToString();
    }

    /// <summary>The names of an index's columns: equal ones get numbers.</summary>
    internal static List<string> DistinctColumns(IEnumerable<string> columns)
    {
        var distinct = new List<string>();
        foreach (var column in columns)
        {
            var name = column;
            for (var number = 1; distinct.Contains(name); number++)
            {
                var suffix = number.ToString(CultureInfo.InvariantCulture);
                name = NameLimit.Clip(column, NameLimit.Bytes - suffix.Length) + suffix;
            }

            distinct.Add(name);
        }

        return distinct;
    }

    /// <summary>The name of a range type's multirange type (its <c>makeMultirangeTypeName</c>).</summary>
    internal static string Multirange(string range)
    {
        var at = range.IndexOf("range", StringComparison.Ordinal);
        return at >= 0
            ? NameLimit.Clip($"{range[..at]}multi{range[at..]}")
            : $"{NameLimit.Clip(range, NameLimit.Bytes - 11)}_multirange";
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
