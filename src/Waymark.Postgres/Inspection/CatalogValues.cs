using System.Data.Common;
using System.Globalization;
using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Reads the values of catalogue columns. Queries cast OIDs to <c>int8</c> and arrays to <c>text</c>, which every driver reads.</summary>
internal static class CatalogValues
{
    internal static uint Oid(this DbDataReader reader, int column) => (uint)reader.GetInt64(column);

    internal static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    internal static SqlExpression? Expression(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new SqlExpression(reader.GetString(column));

    /// <summary>A value of the type <c>"char"</c>; none is <c>'\0'</c>.</summary>
    internal static char Char(this DbDataReader reader, int column) => reader.IsDBNull(column) ? '\0' : reader.GetChar(column);

    /// <summary>The numbers of an <c>int2vector</c>, <c>oidvector</c> or array of numbers; none for null.</summary>
    internal static long[] Numbers(this DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            return [];
        }

        var text = reader.GetString(column).AsSpan().Trim("{}");
        var numbers = new List<long>();
        foreach (var range in text.SplitAny(' ', ','))
        {
            if (text[range].Length > 0)
            {
                numbers.Add(long.Parse(text[range], CultureInfo.InvariantCulture));
            }
        }

        return [.. numbers];
    }

    /// <summary>The elements of an array of texts; none for null.</summary>
    internal static List<string?> Texts(this DbDataReader reader, int column) => reader.IsDBNull(column) ? [] : ArrayElements(reader.GetString(column));

    /// <summary>Options as <c>reloptions</c> has them.</summary>
    internal static EquatableList<StorageOption> Options(this DbDataReader reader, int column) => OptionsOf(reader.Texts(column), string.Empty);

    /// <summary>Options as <c>name=value</c>.</summary>
    internal static EquatableList<StorageOption> OptionsOf(List<string?> texts, string prefix) =>
        [.. texts.Select(t => t!.Split('=', 2)).Select((p, i) => new StorageOption(prefix + p[0], p.Length > 1 ? p[1] : null) { Position = i }).OrderBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>The elements of a one-dimensional array (manual, 8.15.6).</summary>
    internal static List<string?> ArrayElements(string array)
    {
        var elements = new List<string?>();
        for (var i = array.IndexOf('{', StringComparison.Ordinal) + 1; i < array.Length && array[i] != '}'; i++)
        {
            elements.Add(Element(array, ref i));
            if (array[i] == '}')
            {
                break;
            }
        }

        return elements;
    }

    /// <summary>Reads an element and stops at the comma or brace behind it.</summary>
    private static string? Element(string array, ref int i)
    {
        var value = new StringBuilder();
        var quoted = array[i] == '"';
        for (var inside = quoted && i++ >= 0; inside || array[i] is not (',' or '}'); i++)
        {
            if (inside && array[i] == '"')
            {
                inside = false;
                continue;
            }

            i += array[i] == '\\' ? 1 : 0;
            value.Append(array[i]);
        }

        var text = value.ToString();
        return !quoted && text == "NULL" ? null : text;
    }
}
