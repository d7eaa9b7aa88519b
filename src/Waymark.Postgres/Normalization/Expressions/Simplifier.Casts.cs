using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <content>Casts, and constants of a known type.</content>
internal sealed partial class Simplifier
{
    private Node SimplifyCast(CastNode cast)
    {
        if (cast.Operand is StringNode text && cast.Type.ArrayDimensions == 0)
        {
            return TypedConstant(text, cast.Type);
        }

        if (cast.Operand is BitNode && IsUnlimitedBit(cast.Type))
        {
            return cast.Operand;
        }

        var operandType = _types.TypeOf(cast.Operand);
        if (operandType is null)
        {
            return IsArrayOfText(cast) ? cast.Operand : cast;
        }

        var isSame = operandType == cast.Type || (cast.Type.Modifiers.IsEmpty && operandType.Modifiers.IsEmpty && TypeInference.AreSame(operandType, cast.Type));
        return isSame || IsRelabelling(operandType, cast.Type) || IsArrayOfText(cast) ? cast.Operand : cast;
    }

    /// <summary>Whether a cast changes nothing but the type's name: <c>character varying</c> to <c>text</c>.</summary>
    private static bool IsRelabelling(DataType from, DataType to) => TypeInference.IsVarchar(from) && TypeInference.IsText(to);

    /// <summary>Whether an array of strings is cast to what it is: <c>ARRAY['a', 'b']::text[]</c>.</summary>
    private static bool IsArrayOfText(CastNode cast) => cast.Type is { Name: { Schema: null, Name: "text" }, ArrayDimensions: 1 }
        && cast.Operand is ArrayNode { Items.IsEmpty: false } array
        && array.Items.All(i => i is StringNode or CastNode { Operand: StringNode, Type: { Name: { Schema: null, Name: TypeNames.CharacterVarying }, Modifiers.IsEmpty: true } });

    /// <summary>A constant in the spelling that the server prints.</summary>
    private static Node TypedConstant(StringNode text, DataType type)
    {
        if (TypeInference.IsText(type))
        {
            return text;
        }

        if (IsBits(type) && LiteralText.IsBinary(text.Value))
        {
            return new BitNode(text.Value);
        }

        var value = LiteralText.Canonicalize(text.Value, type);
        if (type is { Name: { Schema: null, Name: "boolean" } })
        {
            return BooleanOf(value) is { } truth ? truth : new CastNode(new StringNode(value), type);
        }

        if (TypeInference.NumberRank(type) < 0 || !LiteralText.IsNumber(value))
        {
            return new CastNode(new StringNode(value), type);
        }

        var number = new NumberNode(value);
        return TypeInference.TypeOfNumber(value) == type ? number : new CastNode(number, type);
    }

    private static bool IsUnlimitedBit(DataType type) => type is { Name: { Schema: null, Name: TypeNames.UnlimitedBit }, ArrayDimensions: 0 };

    /// <summary>Whether a string constant of a type is one of bits that nothing pads or cuts.</summary>
    private static bool IsBits(DataType type) => IsUnlimitedBit(type)
        || type is { Name: { Schema: null, Name: "bit varying" or "bit" }, ArrayDimensions: 0, Modifiers.IsEmpty: true };

    private static WordNode? BooleanOf(string value) => value switch
    {
        "true" => new WordNode("TRUE"),
        "false" => new WordNode("FALSE"),
        _ => null,
    };

    /// <summary>An expression whose value is stored as a type: what the server does to it at the end is no part of it.</summary>
    private static Node Store(Node node, DataType target)
    {
        if (node is CastNode cast && TypeInference.AreSame(cast.Type, target) && IsStoredAlike(cast, target))
        {
            node = cast.Operand;
        }

        if (node is ArrayNode array && target.ArrayDimensions > 0)
        {
            return new ArrayNode([.. array.Items.Select(i => Literal(i, target with { ArrayDimensions = 0, Modifiers = [] }))]);
        }

        return node is StringNode text && target.ArrayDimensions == 0 ? StoreConstant(text, target) : node;
    }

    /// <summary>Whether a cast to the target says no more than storing does. Without the cast, an empty array would have no type.</summary>
    private static bool IsStoredAlike(CastNode cast, DataType target) =>
        (cast.Type.Modifiers.IsEmpty || cast.Type.Modifiers == target.Modifiers)
        && cast.Operand is not ArrayNode { Items.IsEmpty: true }
        && cast.Operand is not CastNode { Operand: StringNode };

    private static Node StoreConstant(StringNode text, DataType target)
    {
        var typed = TypedConstant(text, target with { Modifiers = [] });
        return typed is CastNode cast ? cast.Operand : typed;
    }

    /// <summary>The name in a string that is read as a relation's, as the server prints it.</summary>
    private static string RelationName(string text)
    {
        try
        {
            var cursor = TokenText.CursorOf(text);
            var name = cursor.Name("a name");
            cursor.ExpectEnd();
            return ObjectNameText.Quote(name);
        }
        catch (Diff.SchemaSyntaxException)
        {
            return text;
        }
    }
}
