using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>
/// Undoes what the server does to an expression before it keeps it: casts that it adds, lists that it makes arrays, keywords that are
/// operators. It changes nothing of what the expression means, so expressions that differ may become equal, never the other way round.
/// </summary>
internal sealed partial class Simplifier
{
    private readonly ExpressionScope _scope;
    private readonly TypeInference _types;

    internal Simplifier(ExpressionScope scope)
    {
        _scope = scope;
        _types = new TypeInference(scope);
    }

    /// <summary>The simplest form of an expression.</summary>
    internal Node Simplify(Node node)
    {
        var simple = Visit(node);
        return _scope.Target is { } target ? Store(simple, target) : simple;
    }

    private Node Visit(Node node)
    {
        var keepsText = node is CastNode { Operand: CastNode } || (node is CallNode called && PolymorphicFunctions.NeedsTypes(called.Name));
        var inner = NodeWalk.Map(node, keepsText ? VisitKeepingText : Visit);
        return inner switch
        {
            ColumnNode column => Unqualify(column),
            CastNode cast => SimplifyCast(cast),
            PrefixNode prefix => SimplifyPrefix(prefix),
            LogicNode logic => Flatten(logic),
            BetweenNode between => Expand(between),
            InNode membership => Visit(ExpandIn(membership)),
            BinaryNode { Operator: "=" or "<>", Left: RowNode left, Right: RowNode right } rows when left.Items.Count == right.Items.Count =>
                CompareRows(rows.Operator, left, right),
            BinaryNode binary => SimplifyBinary(binary),
            QuantifiedNode quantified => SimplifyQuantified(quantified),
            CallNode call => SimplifyCall(call),
            SpecialCallNode special => SimplifySpecial(special),
            CaseNode choice => SimplifyCase(choice),
            ZoneNode { Zone: CastNode { Operand: StringNode zone, Type: var type } } zoned when TypeInference.IsText(type) => zoned with { Zone = zone },
            _ => inner,
        };
    }

    /// <summary>
    /// Keeps the cast of a string to text where it means something: <c>'x'::text::regclass</c> is looked up when it runs,
    /// <c>'x'::regclass</c> at once; <c>f('x'::text)</c> may be another function than <c>f('x')</c>.
    /// </summary>
    private Node VisitKeepingText(Node node) =>
        node is CastNode { Operand: StringNode } cast && TypeInference.IsText(cast.Type) ? cast : Visit(node);

    private ColumnNode Unqualify(ColumnNode column) =>
        column.Parts.Count > 1 && column.Parts[^2] == _scope.Table ? new ColumnNode([column.Name]) : column;

    private static LogicNode Flatten(LogicNode logic)
    {
        if (!logic.Operands.Any(o => o is LogicNode inner && inner.IsAnd == logic.IsAnd))
        {
            return logic;
        }

        var operands = new List<Node>();
        foreach (var operand in logic.Operands)
        {
            operands.AddRange(operand is LogicNode inner && inner.IsAnd == logic.IsAnd ? inner.Operands : [operand]);
        }

        return logic with { Operands = [.. operands] };
    }

    private Node Expand(BetweenNode between)
    {
        var node = between.IsSymmetric
            ? new LogicNode(false, [Range(between.Operand, between.Low, between.High), Range(between.Operand, between.High, between.Low)])
            : Range(between.Operand, between.Low, between.High);
        return between is { IsNegated: true, IsSymmetric: false }
            ? new LogicNode(false, [Compare("<", between.Operand, between.Low), Compare(">", between.Operand, between.High)])
            : between.IsNegated ? new NotNode(node) : node;
    }

    private LogicNode Range(Node operand, Node low, Node high) => new(true, [Compare(">=", operand, low), Compare("<=", operand, high)]);

    private BinaryNode Compare(string symbol, Node left, Node right) => SimplifyBinary(new BinaryNode(symbol, left, right));

    /// <summary>
    /// What the server makes of IN: an array for two and more values, a comparison for one, comparisons one by one for columns
    /// (its <c>transformAExprIn</c>).
    /// </summary>
    private static Node ExpandIn(InNode membership)
    {
        var symbol = membership.IsNegated ? "<>" : "=";
        var values = membership.Items.Where(i => !NodeWalk.ColumnsOf(i).Any()).ToList();
        var rest = values.Count > 1 ? membership.Items.Where(i => NodeWalk.ColumnsOf(i).Any()) : membership.Items;
        var parts = new List<Node>();
        if (values.Count > 1)
        {
            parts.Add(new QuantifiedNode(membership.Operand, symbol, membership.IsNegated, new ArrayNode([.. values])));
        }

        parts.AddRange(rest.Select(item => new BinaryNode(symbol, membership.Operand, item)));
        return parts.Count == 1 ? parts[0] : new LogicNode(membership.IsNegated, [.. parts]);
    }

    private CaseNode SimplifyCase(CaseNode choice)
    {
        var otherwise = choice.Else is WordNode { Word: "NULL" } or CastNode { Operand: WordNode { Word: "NULL" } } ? null : choice.Else;
        var type = _types.CommonType(otherwise is null ? choice.Whens.Select(w => w.Result) : [.. choice.Whens.Select(w => w.Result), otherwise]);
        var operandType = choice.Operand is null ? null : _types.TypeOf(choice.Operand);
        return new CaseNode(
            choice.Operand,
            [.. choice.Whens.Select(w => new WhenNode(Literal(w.Condition, operandType), Literal(w.Result, type)))],
            otherwise is null ? null : Literal(otherwise, type));
    }

    private SpecialCallNode SimplifySpecial(SpecialCallNode special)
    {
        if (special.Name is not ("COALESCE" or "GREATEST" or "LEAST" or "NULLIF"))
        {
            return special;
        }

        var type = _types.CommonType(special.Pieces.Select(p => p.Value!));
        return special with { Pieces = [.. special.Pieces.Select(p => p with { Value = Literal(p.Value!, type) })] };
    }

    /// <summary>A constant without its cast where its place gives it the same type.</summary>
    private static Node Literal(Node node, DataType? type) =>
        node is CastNode cast && type is not null && TypeInference.AreSame(cast.Type, type) && cast.Type.Modifiers.IsEmpty && IsConstant(cast) ? cast.Operand : node;

    /// <summary>Whether a cast is of a constant whose value it keeps.</summary>
    private static bool IsConstant(CastNode cast) => cast.Operand is StringNode or WordNode { Word: "NULL" }
        || (cast.Operand is NumberNode number && TypeInference.NumberRank(TypeInference.TypeOfNumber(number.Text)) <= TypeInference.NumberRank(cast.Type));
}
