using System.Globalization;
using Waymark.Diff;
using Waymark.Postgres.Generation;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Hazards;

/// <summary>What becomes of values when a column gets another type.</summary>
internal static class TypeConversion
{
    private const int MostFractionDigits = 6;

    private static readonly string[] Integers = ["smallint", "integer", "bigint"];

    /// <summary>Whether values are stored another way, so that rows are written anew (manual, ALTER TABLE, Notes).</summary>
    internal static bool Rewrites(DataType from, DataType to, ChangeContext context)
    {
        if (context.Desired.FindType(to.Name) is Domain domain && (domain.NotNull || !domain.Checks.IsEmpty))
        {
            return true;
        }

        var (source, target) = Bases(from, to, context.Current);
        return source.ArrayDimensions != target.ArrayDimensions || (source.Name == target.Name ? source.Suffix != target.Suffix || IsNarrower(source, target) : !IsBinary(source, target));
    }

    /// <summary>Whether there may be values that cannot be converted.</summary>
    internal static bool MayFail(DataType from, DataType to, ChangeContext context)
    {
        var (source, target) = Bases(from, to, context.Current);
        if (!Casts.IsAssignable(source, target, context.Current))
        {
            return true;
        }

        return Casts.IsString(target) ? IsNarrower(source, target)
            : source.Name == target.Name ? source.Name.Name == "numeric" && IsNarrower(source, target)
            : IsNarrowerNumber(source, target) || target.Name.Name is "cidr" or "macaddr";
    }

    /// <summary>Whether there may be values that are converted to others.</summary>
    internal static bool MayLose(DataType from, DataType to, SchemaLookup schema)
    {
        var (source, target) = Bases(from, to, schema);
        if (source.Name == target.Name)
        {
            return source.Suffix != target.Suffix || (IsTime(source) && IsNarrower(source, target)) || (source.Name.Name == "numeric" && ScaleOf(target) < ScaleOf(source));
        }

        return (IsTime(source) && IsTime(target)) || (source.Name.Name, target.Name.Name) is ("json", "jsonb")
            || (Casts.IsNumber(source) && Casts.IsNumber(target) && IsRounding(source, target));
    }

    private static (DataType From, DataType To) Bases(DataType from, DataType to, SchemaLookup schema) => (Casts.BaseOf(from, schema), Casts.BaseOf(to, schema));

    private static bool IsTime(DataType type) => type.Name.Name is "timestamp" or "time" or "interval" or "date";

    // Between types of one storage only the name changes; a length that is to be kept is checked row by row.
    private static bool IsBinary(DataType from, DataType to) => (from.Name.Name, to.Name.Name) switch
    {
        ("text", TypeNames.CharacterVarying) => to.Modifiers.IsEmpty,
        (TypeNames.CharacterVarying, "text") or ("cidr", "inet") => true,
        _ => false,
    };

    // A length or precision that is given is less than none, and than a greater one.
    private static bool IsNarrower(DataType from, DataType to)
    {
        if (to.Modifiers.IsEmpty || (from.Name == to.Name && from.Modifiers == to.Modifiers))
        {
            return false;
        }

        return from.Name != to.Name || to.Name.Name is "character" or "bit"
            || (to.Name.Name == "numeric" ? ScaleOf(from) != ScaleOf(to) || First(to) < First(from) : First(to) < First(from));
    }

    private static int First(DataType type) => Number(type, 0) ?? (IsTime(type) ? MostFractionDigits : int.MaxValue);

    private static int ScaleOf(DataType type) => type.Modifiers.IsEmpty ? int.MaxValue : Number(type, 1) ?? 0;

    private static int? Number(DataType type, int index) =>
        index < type.Modifiers.Count && int.TryParse(type.Modifiers[index], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsNarrowerNumber(DataType from, DataType to)
    {
        if (!Casts.IsNumber(from) || !Casts.IsNumber(to))
        {
            return false;
        }

        var (source, target) = (Array.IndexOf(Integers, from.Name.Name), Array.IndexOf(Integers, to.Name.Name));
        return target >= 0 ? source < 0 || target < source : to.Name.Name == "numeric" && !to.Modifiers.IsEmpty;
    }

    private static bool IsRounding(DataType from, DataType to)
    {
        var isInteger = Array.IndexOf(Integers, from.Name.Name) >= 0;
        return to.Name.Name switch
        {
            "numeric" => !isInteger && !to.Modifiers.IsEmpty,
            "real" => from.Name.Name != "smallint",
            TypeNames.DoublePrecision => from.Name.Name is "bigint" or "numeric",
            _ => !isInteger,
        };
    }
}
