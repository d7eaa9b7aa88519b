using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>An expression, as far as its parts matter for bringing it to one spelling.</summary>
internal abstract record Node;

/// <summary>A string constant.</summary>
internal sealed record StringNode(string Value) : Node;

/// <summary>A number, perhaps with a minus.</summary>
internal sealed record NumberNode(string Text) : Node;

/// <summary>A bit string: its binary digits.</summary>
internal sealed record BitNode(string Digits) : Node;

/// <summary>A constant or function that is spelt with a key word: <c>TRUE</c>, <c>NULL</c>, <c>CURRENT_DATE</c>, <c>DEFAULT</c>.</summary>
internal sealed record WordNode(string Word) : Node;

/// <summary>A parameter: <c>$1</c>.</summary>
internal sealed record ParameterNode(string Text) : Node;

/// <summary>A column, perhaps qualified; the last part <c>*</c> stands for all.</summary>
internal sealed record ColumnNode(EquatableList<string> Parts) : Node
{
    internal const string AllColumns = "*";

    internal string Name => Parts[^1];
}

/// <summary>A cast.</summary>
internal sealed record CastNode(Node Operand, DataType Type) : Node;

/// <summary>A call of a function.</summary>
internal sealed record CallNode(ObjectName Name, EquatableList<ArgumentNode> Arguments) : Node
{
    /// <summary>What stands before the arguments (<c>DISTINCT</c>), after them (<c>ORDER BY …</c>) and behind the call (<c>FILTER</c>, <c>OVER</c>), as text.</summary>
    internal string Before { get; init; } = string.Empty;

    internal string After { get; init; } = string.Empty;

    internal string Behind { get; init; } = string.Empty;
}

/// <summary>An argument: perhaps with a name (<c>name =&gt; value</c>) or VARIADIC before it.</summary>
internal sealed record ArgumentNode(string Prefix, Node Value);

/// <summary>A call whose grammar is its own: its pieces are expressions and the words between them (<c>EXTRACT(year FROM x)</c>).</summary>
internal sealed record SpecialCallNode(string Name, EquatableList<SpecialPiece> Pieces) : Node;

/// <summary>A piece of a special call: words, or an expression.</summary>
internal sealed record SpecialPiece(string Words, Node? Value);

/// <summary>An operator with two operands.</summary>
internal sealed record BinaryNode(string Operator, Node Left, Node Right) : Node;

/// <summary>An operator before its operand.</summary>
internal sealed record PrefixNode(string Operator, Node Operand) : Node;

/// <summary><c>NOT</c>.</summary>
internal sealed record NotNode(Node Operand) : Node;

/// <summary><c>AND</c> or <c>OR</c> of two and more.</summary>
internal sealed record LogicNode(bool IsAnd, EquatableList<Node> Operands) : Node;

/// <summary><c>x IS …</c>: the words behind IS, and the right side of DISTINCT FROM.</summary>
internal sealed record IsNode(Node Operand, string Test, Node? Other = null) : Node;

/// <summary><c>x IN (…)</c>.</summary>
internal sealed record InNode(Node Operand, bool IsNegated, EquatableList<Node> Items) : Node;

/// <summary><c>x BETWEEN a AND b</c>.</summary>
internal sealed record BetweenNode(Node Operand, bool IsNegated, bool IsSymmetric, Node Low, Node High) : Node;

/// <summary><c>x operator ANY (y)</c>, also ALL.</summary>
internal sealed record QuantifiedNode(Node Left, string Operator, bool IsAll, Node Right) : Node;

/// <summary>A CASE.</summary>
internal sealed record CaseNode(Node? Operand, EquatableList<WhenNode> Whens, Node? Else) : Node;

/// <summary>A branch of CASE.</summary>
internal sealed record WhenNode(Node Condition, Node Result);

/// <summary><c>ARRAY[…]</c>; inside another one, its brackets alone.</summary>
internal sealed record ArrayNode(EquatableList<Node> Items) : Node;

/// <summary><c>ROW(…)</c> or <c>(a, b)</c>.</summary>
internal sealed record RowNode(EquatableList<Node> Items) : Node;

/// <summary>A query in parentheses, and what stands before it (<c>EXISTS</c>, <c>ARRAY</c>, or nothing).</summary>
internal sealed record QueryNode(string Prefix, string Text) : Node;

/// <summary><c>x[1]</c>, <c>x[1:2]</c>.</summary>
internal sealed record SubscriptNode(Node Operand, Node? From, Node? To, bool IsSlice) : Node;

/// <summary><c>(x).field</c>.</summary>
internal sealed record FieldNode(Node Operand, string Field) : Node;

/// <summary><c>x COLLATE c</c>.</summary>
internal sealed record CollateNode(Node Operand, ObjectName Collation) : Node;

/// <summary><c>x AT TIME ZONE z</c>; <c>AT LOCAL</c> without a zone.</summary>
internal sealed record ZoneNode(Node Operand, Node? Zone) : Node;
