using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Operands: casts that the server adds so that both sides have one type.</content>
internal sealed partial class Simplifier
{
    private static readonly DataType TextArray = new(new ObjectName(null, "text")) { ArrayDimensions = 1 };
    private static readonly DataType Interval = new(new ObjectName(null, "interval"));
    private static readonly DataType Double = new(new ObjectName(null, TypeNames.DoublePrecision));

    private BinaryNode SimplifyBinary(BinaryNode binary)
    {
        if (binary.Operator is "#>" or "#>>" or "#-")
        {
            return binary with { Right = Literal(binary.Right, TextArray) };
        }

        if (binary.Operator == "+" && TypeInference.IsTimestamp(_types.TypeOf(binary.Left)))
        {
            return binary with { Right = Literal(binary.Right, Interval) };
        }

        var simple = Operand(binary.Left, binary.Right, binary.Operator);
        return binary with { Left = simple, Right = Operand(binary.Right, simple, binary.Operator) };
    }

    /// <summary>What the server makes of two rows: comparisons one by one (its <c>make_row_comparison_op</c>).</summary>
    private LogicNode CompareRows(string symbol, RowNode left, RowNode right) =>
        new(symbol == "=", [.. left.Items.Zip(right.Items, (l, r) => Compare(symbol, l, r))]);

    private static PrefixNode SimplifyPrefix(PrefixNode prefix) =>
        prefix.Operator is "|/" or "||/" ? prefix with { Operand = Literal(prefix.Operand, Double) } : prefix;

    /// <summary>An operand without the cast that the other one makes needless.</summary>
    private Node Operand(Node node, Node other, string symbol)
    {
        var otherType = _types.TypeOf(other);
        if (otherType is null)
        {
            return node;
        }

        if (node is StringNode plain && TypeInference.IsComparison(symbol))
        {
            return Constant(plain, otherType);
        }

        return node switch
        {
            CastNode { Operand: StringNode } cast => TypeInference.AreSame(cast.Type, otherType) ? cast.Operand : node,
            CastNode { Operand: not ArrayNode } cast when IsWidening(cast, otherType) => cast.Operand,
            _ => symbol == "^" ? Literal(node, Double) : node,
        };
    }

    /// <summary>A string that is compared with a value of a type: it is one of that type.</summary>
    private static Node Constant(StringNode text, DataType type)
    {
        if (type.ArrayDimensions > 0)
        {
            return text;
        }

        var typed = TypedConstant(text, type with { Modifiers = [] });
        return typed is CastNode cast ? cast.Operand : typed;
    }

    /// <summary>Whether a number or time is cast to the other operand's wider type, as the server does by itself.</summary>
    private bool IsWidening(CastNode cast, DataType other)
    {
        if (_types.TypeOf(cast.Operand) is not { } inner || !cast.Type.Modifiers.IsEmpty)
        {
            return false;
        }

        return IsWider(TypeInference.NumberRank(inner), TypeInference.NumberRank(cast.Type), TypeInference.NumberRank(other))
            || IsWider(TypeInference.TimeRank(inner), TypeInference.TimeRank(cast.Type), TypeInference.TimeRank(other));
    }

    private static bool IsWider(int from, int to, int other) => from >= 0 && from < to && to == other;

    private QuantifiedNode SimplifyQuantified(QuantifiedNode quantified)
    {
        var right = quantified.Right is CastNode { Operand: ArrayNode } cast && IsCommonArray(cast, quantified.Left)
            ? cast.Operand
            : quantified.Right;
        return right switch
        {
            ArrayNode array => quantified with { Right = new ArrayNode([.. array.Items.Select(i => Item(i, quantified))]) },
            CastNode { Operand: StringNode text } given when IsCommonArray(given, quantified.Left) => quantified with { Right = text },
            _ => quantified with { Right = right },
        };
    }

    /// <summary>An item of the array that a value is compared with.</summary>
    private Node Item(Node item, QuantifiedNode quantified)
    {
        var simple = Literal(item, _types.TypeOf(quantified.Left));
        return VarcharAsText(Operand(simple, quantified.Left, quantified.Operator), quantified.Left);
    }

    /// <summary>Whether an array's cast is the one to the left side's type.</summary>
    private bool IsCommonArray(CastNode cast, Node left) => cast.Type.ArrayDimensions == 1 && _types.TypeOf(left) is { } type
        && (TypeInference.AreSame(cast.Type with { ArrayDimensions = 0 }, type)
            || (TypeInference.IsVarchar(type) && TypeInference.IsText(cast.Type with { ArrayDimensions = 0 })));

    /// <summary>A string that is compared as text: the server casts it to <c>character varying</c> first when the column is one.</summary>
    private Node VarcharAsText(Node item, Node left) =>
        item is CastNode { Operand: StringNode text } cast && TypeInference.IsVarchar(cast.Type) && _types.TypeOf(left) is { } type
        && (TypeInference.IsVarchar(type) || TypeInference.IsText(type)) ? text : item;

    private CallNode SimplifyCall(CallNode call)
    {
        if (call.Name.Schema is not null || call.Arguments.IsEmpty)
        {
            return call;
        }

        if (call.Name.Name is "nextval" or "currval" or "setval")
        {
            var arguments = call.Arguments.ToArray();
            arguments[0] = arguments[0] with { Value = SequenceArgument(arguments[0].Value) };
            return call with { Arguments = [.. arguments] };
        }

        var spread = TextSearch(Spread(call));
        return FunctionSignatures.Find(spread) is { } function
            ? spread with { Arguments = [.. spread.Arguments.Select((a, i) => a with { Value = Passed(a.Value, function.Parameters[i]) })] }
            : spread;
    }

    /// <summary>An argument without a cast that the server adds by itself because the parameter has the type.</summary>
    private Node Passed(Node argument, DataType parameter) =>
        argument is CastNode { Operand: not ArrayNode } cast && TypeInference.AreSame(cast.Type, parameter) && IsWidening(cast, parameter) ? cast.Operand : Literal(argument, parameter);

    /// <summary>A call of a text search function with its configuration as a bare string, which is what the first of two strings is.</summary>
    private static CallNode TextSearch(CallNode call)
    {
        var takesConfiguration = call.Arguments.Count > 1 && call.Name.Name is "to_tsvector" or "to_tsquery" or "plainto_tsquery" or "phraseto_tsquery" or "websearch_to_tsquery";
        return takesConfiguration && call.Arguments[0].Value is CastNode { Operand: StringNode name, Type: { Name: { Schema: null, Name: "regconfig" }, ArrayDimensions: 0 } }
            ? call with { Arguments = [call.Arguments[0] with { Value = name }, .. call.Arguments.Skip(1)] }
            : call;
    }

    /// <summary>A call of a function of the server's own with the arguments that it was given, before the server made the last ones an array.</summary>
    private static CallNode Spread(CallNode call) =>
        call.Arguments[^1] is { Prefix: "VARIADIC ", Value: ArrayNode { Items.IsEmpty: false } array }
        && PostgresSystemNames.Instance.Contains(ObjectKind.Function, call.Name.Name)
            ? call with { Arguments = [.. call.Arguments.Take(call.Arguments.Count - 1), .. array.Items.Select(i => new ArgumentNode(string.Empty, i))] }
            : call;

    /// <summary>The sequence in a call: its name is looked up at once, however it is written.</summary>
    private static Node SequenceArgument(Node argument)
    {
        var text = argument switch
        {
            StringNode plain => plain.Value,
            CastNode { Operand: StringNode named, Type.Name: { Schema: null, Name: "regclass" } } => named.Value,
            _ => null,
        };
        return text is null ? argument : new CastNode(new StringNode(RelationName(text)), new DataType(new ObjectName(null, "regclass")));
    }
}
