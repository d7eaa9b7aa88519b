using System.Collections.Frozen;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Tells the types of expressions as far as it can without a catalogue of functions. It never guesses.</summary>
internal sealed class TypeInference
{
    private static readonly string[] NumberRanks = ["smallint", "integer", "bigint", "numeric", "real", TypeNames.DoublePrecision];

    private static readonly FrozenDictionary<string, DataType> Calls = new Dictionary<string, DataType>
    {
        ["lower"] = Builtin("text"),
        ["upper"] = Builtin("text"),
        ["btrim"] = Builtin("text"),
        ["ltrim"] = Builtin("text"),
        ["rtrim"] = Builtin("text"),
        ["concat"] = Builtin("text"),
        ["md5"] = Builtin("text"),
        ["to_char"] = Builtin("text"),
        ["replace"] = Builtin("text"),
        ["left"] = Builtin("text"),
        ["right"] = Builtin("text"),
        ["initcap"] = Builtin("text"),
        ["split_part"] = Builtin("text"),
        ["regexp_replace"] = Builtin("text"),
        ["current_setting"] = Builtin("text"),
        ["jsonb_extract_path_text"] = Builtin("text"),
        ["json_extract_path_text"] = Builtin("text"),
        ["length"] = Builtin("integer"),
        ["char_length"] = Builtin("integer"),
        ["octet_length"] = Builtin("integer"),
        ["array_length"] = Builtin("integer"),
        ["cardinality"] = Builtin("integer"),
        ["jsonb_array_length"] = Builtin("integer"),
        ["now"] = Zoned("timestamp", TypeNames.WithTimeZone),
        ["clock_timestamp"] = Zoned("timestamp", TypeNames.WithTimeZone),
        ["statement_timestamp"] = Zoned("timestamp", TypeNames.WithTimeZone),
        ["gen_random_uuid"] = Builtin("uuid"),
        ["date_part"] = Builtin(TypeNames.DoublePrecision),
        ["random"] = Builtin(TypeNames.DoublePrecision),
        ["nextval"] = Builtin("bigint"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DataType> Words = new Dictionary<string, DataType>
    {
        ["TRUE"] = Builtin("boolean"),
        ["FALSE"] = Builtin("boolean"),
        ["CURRENT_DATE"] = Builtin("date"),
        ["CURRENT_TIMESTAMP"] = Zoned("timestamp", TypeNames.WithTimeZone),
        ["LOCALTIMESTAMP"] = Zoned("timestamp", TypeNames.WithoutTimeZone),
        ["CURRENT_TIME"] = Zoned("time", TypeNames.WithTimeZone),
        ["LOCALTIME"] = Zoned("time", TypeNames.WithoutTimeZone),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ExpressionScope _scope;
    private readonly Dictionary<Node, DataType?> _known = new(ReferenceEqualityComparer.Instance);

    internal TypeInference(ExpressionScope scope) => _scope = scope;

    /// <summary>The type of an expression; null when it is not known, as that of a bare string is not.</summary>
    internal DataType? TypeOf(Node node)
    {
        if (!_known.TryGetValue(node, out var type))
        {
            type = Infer(node);
            _known.Add(node, type);
        }

        return type;
    }

    private DataType? Infer(Node node) => node switch
    {
        ColumnNode column => _scope.Columns.GetValueOrDefault(column.Name),
        CastNode cast => cast.Type,
        NumberNode number => TypeOfNumber(number.Text),
        WordNode word => Words.GetValueOrDefault(word.Word.Split('(')[0]),
        CallNode { Name.Schema: null } call => TypeOfCall(call),
        SpecialCallNode special => TypeOfSpecial(special),
        BinaryNode binary => TypeOfOperation(binary),
        PrefixNode { Operator: "-" or "+" or "@" or "~" } prefix => TypeOf(prefix.Operand),
        PrefixNode { Operator: "|/" or "||/" } => Builtin(TypeNames.DoublePrecision),
        LogicNode or NotNode or IsNode or InNode or BetweenNode or QuantifiedNode => Builtin("boolean"),
        CollateNode collate => TypeOf(collate.Operand),
        ZoneNode zone => TypeOfZoned(zone),
        CaseNode choice => CommonType(choice.Else is null ? choice.Whens.Select(w => w.Result) : [.. choice.Whens.Select(w => w.Result), choice.Else]),
        ArrayNode array => CommonType(array.Items) is { } item ? item with { ArrayDimensions = 1 } : null,
        _ => null,
    };

    /// <summary>Whether values of two types are of one, lengths aside.</summary>
    internal static bool AreSame(DataType left, DataType right) =>
        (left.Name.Name == right.Name.Name || (IsPadded(left) && IsPadded(right)))
        && left.ArrayDimensions == right.ArrayDimensions && left.Suffix == right.Suffix
        && (left.Name.Schema is null || right.Name.Schema is null || left.Name.Schema == right.Name.Schema);

    internal static bool IsText(DataType? type) => type is { Name: { Schema: null, Name: "text" }, ArrayDimensions: 0 };

    /// <summary>Whether values of a type are padded with blanks, whether their length is given or not.</summary>
    private static bool IsPadded(DataType type) => type.Name is { Schema: null, Name: "character" or "bpchar" };

    internal static bool IsVarchar(DataType? type) => type is { Name: { Schema: null, Name: TypeNames.CharacterVarying }, ArrayDimensions: 0 };

    /// <summary>The place of a number's type among those that widen to each other; -1 for another type.</summary>
    internal static int NumberRank(DataType? type) =>
        type is { Name.Schema: null, ArrayDimensions: 0 } ? Array.IndexOf(NumberRanks, type.Name.Name) : -1;

    /// <summary>The place of a date's or timestamp's type among those that widen to each other; -1 for another type.</summary>
    internal static int TimeRank(DataType? type) => type is not { Name.Schema: null, ArrayDimensions: 0 } ? -1 : type.Name.Name switch
    {
        "date" => 0,
        "timestamp" => type.Suffix == TypeNames.WithTimeZone ? 2 : 1,
        _ => -1,
    };

    internal static bool IsTimestamp(DataType? type) => TimeRank(type) > 0;

    /// <summary>Whether an operator compares two values of one type.</summary>
    internal static bool IsComparison(string symbol) => symbol is "=" or "<>" or "<" or ">" or "<=" or ">=";

    /// <summary>The type that several values have in common: that of the widest number, else of the first whose type is known.</summary>
    internal DataType? CommonType(IEnumerable<Node> values)
    {
        DataType? common = null;
        foreach (var value in values.Where(v => v is not CastNode { Operand: StringNode or WordNode }))
        {
            var type = TypeOf(value);
            if (common is null || (type is not null && NumberRank(type) > NumberRank(common)))
            {
                common = type ?? common;
            }
        }

        return common;
    }

    private static DataType Builtin(string name) => new(new ObjectName(null, name));

    private static DataType Zoned(string name, string zone) => Builtin(name) with { Suffix = zone };

    /// <summary>The type that the server gives a number.</summary>
    internal static DataType TypeOfNumber(string text) =>
        int.TryParse(text, out _) ? Builtin("integer") : long.TryParse(text, out _) ? Builtin("bigint") : Builtin("numeric");

    private DataType? TypeOfCall(CallNode call)
    {
        var ofRange = call.Name.Name is "lower" or "upper" && call.Arguments.Count == 1 && TypeOf(call.Arguments[0].Value) is { } argument && !IsText(argument) && !IsVarchar(argument);
        return ofRange ? null : Calls.GetValueOrDefault(call.Name.Name) ?? FunctionSignatures.Find(call)?.Result;
    }

    private DataType? TypeOfSpecial(SpecialCallNode special) => special.Name switch
    {
        "COALESCE" or "GREATEST" or "LEAST" or "NULLIF" => CommonType(special.Pieces.Where(p => p.Value is not null).Select(p => p.Value!)),
        "TRIM" or "OVERLAY" => Builtin("text"),
        "EXTRACT" => Builtin("numeric"),
        "POSITION" => Builtin("integer"),
        _ => null,
    };

    private DataType? TypeOfOperation(BinaryNode binary)
    {
        switch (binary.Operator)
        {
            case "=" or "<>" or "<" or ">" or "<=" or ">=" or "~~" or "!~~" or "~~*" or "!~~*" or "~" or "!~" or "~*" or "!~*" or "OVERLAPS" or "@>" or "<@" or "&&":
                return Builtin("boolean");
            case "->>" or "#>>":
                return Builtin("text");
            case "||" when IsText(TypeOf(binary.Left)) || IsText(TypeOf(binary.Right)) || IsVarchar(TypeOf(binary.Left)) || IsVarchar(TypeOf(binary.Right)):
                return Builtin("text");
            case "->" or "#>" when TypeOf(binary.Left) is { Name: { Schema: null, Name: "json" or "jsonb" } } document:
                return document;
            case "^":
                return NumberRank(TypeOf(binary.Left)) is var rank && rank == NumberRank(Builtin("numeric")) ? Builtin("numeric")
                    : rank >= 0 ? Builtin(TypeNames.DoublePrecision) : null;
            case "+" or "-" or "*" or "/" or "%":
                return TypeOfSum(binary.Operator, TypeOf(binary.Left), TypeOf(binary.Right));
            default:
                return null;
        }
    }

    private static DataType? TypeOfSum(string symbol, DataType? left, DataType? right)
    {
        var (first, second) = (NumberRank(left), NumberRank(right));
        if (first >= 0 && second >= 0)
        {
            return Builtin(NumberRanks[Math.Max(first, second)]);
        }

        return symbol switch
        {
            "-" when TimeRank(left) is > 0 && TimeRank(right) >= 0 => Builtin("interval"),
            "-" when TimeRank(left) == 0 && TimeRank(right) == 0 => Builtin("integer"),
            "-" or "+" when TimeRank(left) > 0 && (right is null || right.Name.Name == "interval") => symbol == "+" || right is not null ? left : null,
            "-" or "+" when TimeRank(left) == 0 && second == 1 => left,
            _ => null,
        };
    }

    private DataType? TypeOfZoned(ZoneNode zone) => TypeOf(zone.Operand) switch
    {
        { Name: { Schema: null, Name: "timestamp" }, Suffix: TypeNames.WithTimeZone } => Zoned("timestamp", TypeNames.WithoutTimeZone),
        { Name: { Schema: null, Name: "timestamp" } } => Zoned("timestamp", TypeNames.WithTimeZone),
        _ => null,
    };
}
