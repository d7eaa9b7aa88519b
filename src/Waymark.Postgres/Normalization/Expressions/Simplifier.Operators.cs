using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Operands: casts that the server adds so that both sides have one type.</content>
internal sealed partial class Simplifier
{
    private BinaryNode SimplifyBinary(BinaryNode binary)
    {
        var left = Operand(binary.Left, binary.Right);
        return binary with { Left = left, Right = Operand(binary.Right, left) };
    }

    /// <summary>An operand without the cast that the other one makes needless.</summary>
    private Node Operand(Node node, Node other)
    {
        var otherType = _types.TypeOf(other);
        if (node is not CastNode cast || otherType is null)
        {
            return node;
        }

        if (cast.Operand is StringNode or ArrayNode)
        {
            return TypeInference.AreSame(cast.Type, otherType) && cast.Operand is StringNode ? cast.Operand : node;
        }

        return IsWidening(cast, otherType) ? cast.Operand : node;
    }

    /// <summary>Whether a number is cast to the other operand's wider type, as the server does by itself.</summary>
    private bool IsWidening(CastNode cast, DataType other)
    {
        var (from, to) = (TypeInference.NumberRank(_types.TypeOf(cast.Operand)), TypeInference.NumberRank(cast.Type));
        return from >= 0 && from < to && cast.Type.Modifiers.IsEmpty && to == TypeInference.NumberRank(other);
    }

    private QuantifiedNode SimplifyQuantified(QuantifiedNode quantified)
    {
        var right = quantified.Right is CastNode { Operand: ArrayNode, Type.ArrayDimensions: 1 } cast && IsCommonArray(cast, quantified.Left)
            ? cast.Operand
            : quantified.Right;
        return right is ArrayNode array
            ? quantified with { Right = new ArrayNode([.. array.Items.Select(i => Operand(i, quantified.Left) is var item ? VarcharAsText(item, quantified.Left) : i)]) }
            : quantified with { Right = right };
    }

    /// <summary>Whether an array's cast is the one to the left side's type.</summary>
    private bool IsCommonArray(CastNode cast, Node left) => _types.TypeOf(left) is { } type
        && (TypeInference.AreSame(cast.Type with { ArrayDimensions = 0 }, type)
            || (TypeInference.IsVarchar(type) && TypeInference.IsText(cast.Type with { ArrayDimensions = 0 })));

    /// <summary>A string that is compared as text: the server casts it to <c>character varying</c> first when the column is one.</summary>
    private Node VarcharAsText(Node item, Node left) =>
        item is CastNode { Operand: StringNode text } cast && TypeInference.IsVarchar(cast.Type) && _types.TypeOf(left) is { } type
        && (TypeInference.IsVarchar(type) || TypeInference.IsText(type)) ? text : item;

    private static CallNode SimplifyCall(CallNode call)
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

        return Spread(call);
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
