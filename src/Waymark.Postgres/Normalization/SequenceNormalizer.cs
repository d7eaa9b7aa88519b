using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Leaves out what a sequence's options say beyond the defaults for its type and direction (manual, CREATE SEQUENCE).</summary>
internal static class SequenceNormalizer
{
    internal static Sequence Normalize(Sequence sequence) => sequence with
    {
        Options = Normalize(sequence.Options, sequence.Options.DataType ?? "bigint"),
        Comment = CommentText.Normalize(sequence.Comment),
    };

    /// <summary>The options of a sequence of a type.</summary>
    internal static SequenceOptions Normalize(SequenceOptions options, string type)
    {
        var descending = options.Increment < 0;
        var (least, greatest) = RangeOf(type);
        var (minimum, maximum) = descending ? (least, -1L) : (1L, greatest);
        var start = descending ? options.Maximum ?? maximum : options.Minimum ?? minimum;
        return options with
        {
            DataType = options.DataType is null or "bigint" ? null : options.DataType,
            Increment = options.Increment == 1 ? null : options.Increment,
            Minimum = options.Minimum == minimum ? null : options.Minimum,
            Maximum = options.Maximum == maximum ? null : options.Maximum,
            Start = options.Start == start ? null : options.Start,
            Cache = options.Cache == 1 ? null : options.Cache,
        };
    }

    private static (long Least, long Greatest) RangeOf(string type) => type switch
    {
        "smallint" => (short.MinValue, short.MaxValue),
        "integer" => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
