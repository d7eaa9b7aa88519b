using System.Globalization;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>The values that a sequence may give (manual, CREATE SEQUENCE).</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The greatest.</param>
internal readonly record struct SequenceRange(long Minimum, long Maximum)
{
    /// <summary>The range of a sequence.</summary>
    internal static SequenceRange Of(SequenceOptions options)
    {
        var (least, greatest) = OfType(options.DataType);
        return options.Increment < 0
            ? new SequenceRange(options.Minimum ?? least, options.Maximum ?? -1)
            : new SequenceRange(options.Minimum ?? 1, options.Maximum ?? greatest);
    }

    /// <summary>Whether no value of another range is in this one: then the sequence has to start again.</summary>
    internal bool IsApartFrom(SequenceRange other) => other.Maximum < Minimum || other.Minimum > Maximum;

    /// <summary>Whether every value of another range is in this one.</summary>
    internal bool Covers(SequenceRange other) => Minimum <= other.Minimum && Maximum >= other.Maximum;

    /// <summary>
    /// The statement that takes a sequence where it stands into a narrower range before it is narrowed; null where it need not be. The
    /// server refuses a range that the last value is not in.
    /// </summary>
    /// <param name="from">The range as it is.</param>
    /// <param name="to">The desired range.</param>
    /// <param name="sequence">The sequence.</param>
    internal static string? Enter(SequenceRange from, SequenceRange to, ObjectName sequence)
    {
        if (to.IsApartFrom(from) || to.Covers(from))
        {
            return null;
        }

        var value = to.Minimum > from.Minimum ? string.Create(CultureInfo.InvariantCulture, $"greatest(last_value, {to.Minimum})") : "last_value";
        var name = SqlText.Name(sequence);
        return to.Maximum < from.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"SELECT setval({SqlText.Constant(name)}, least({value}, {to.Maximum}), is_called) FROM {name}")
            : $"SELECT setval({SqlText.Constant(name)}, {value}, is_called) FROM {name}";
    }

    private static (long Least, long Greatest) OfType(string? type) => type switch
    {
        "smallint" => (short.MinValue, short.MaxValue),
        "integer" => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
