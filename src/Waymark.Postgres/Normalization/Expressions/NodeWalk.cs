using Waymark.Schema;

namespace Waymark.Postgres.Normalization.Expressions;

/// <summary>Goes through the parts of expressions.</summary>
internal static class NodeWalk
{
    /// <summary>Makes an expression of the same kind with other parts.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="change">What each part becomes.</param>
    internal static Node Map(Node node, Func<Node, Node> change) => node switch
    {
        CastNode n => n with { Operand = change(n.Operand) },
        CallNode n => n with { Arguments = [.. n.Arguments.Select(a => a with { Value = change(a.Value) })] },
        SpecialCallNode n => n with { Pieces = [.. n.Pieces.Select(p => p.Value is null ? p : p with { Value = change(p.Value) })] },
        BinaryNode n => n with { Left = change(n.Left), Right = change(n.Right) },
        PrefixNode n => n with { Operand = change(n.Operand) },
        NotNode n => new NotNode(change(n.Operand)),
        LogicNode n => n with { Operands = Map(n.Operands, change) },
        IsNode n => n with { Operand = change(n.Operand), Other = n.Other is null ? null : change(n.Other) },
        InNode n => n with { Operand = change(n.Operand), Items = Map(n.Items, change) },
        BetweenNode n => n with { Operand = change(n.Operand), Low = change(n.Low), High = change(n.High) },
        QuantifiedNode n => n with { Left = change(n.Left), Right = change(n.Right) },
        _ => MapStructure(node, change),
    };

    /// <summary>The parts of an expression.</summary>
    internal static List<Node> PartsOf(Node node)
    {
        var parts = new List<Node>();
        Map(node, part =>
        {
            parts.Add(part);
            return part;
        });
        return parts;
    }

    /// <summary>How many nodes stand in each other at most.</summary>
    internal static int DepthOf(Node node)
    {
        var deepest = 0;
        var waiting = new Stack<(Node Node, int Depth)>([(node, 1)]);
        while (waiting.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var part in PartsOf(next.Node))
            {
                waiting.Push((part, next.Depth + 1));
            }
        }

        return deepest;
    }

    /// <summary>The columns that an expression names; those in queries are not among them.</summary>
    internal static IEnumerable<ColumnNode> ColumnsOf(Node node) =>
        node is ColumnNode column ? [column] : PartsOf(node).SelectMany(ColumnsOf);

    /// <summary>The casts in an expression; those in queries are not among them.</summary>
    internal static IEnumerable<CastNode> CastsOf(Node node)
    {
        var inner = PartsOf(node).SelectMany(CastsOf);
        return node is CastNode cast ? inner.Prepend(cast) : inner;
    }

    private static Node MapStructure(Node node, Func<Node, Node> change) => node switch
    {
        CaseNode n => new CaseNode(
            n.Operand is null ? null : change(n.Operand),
            [.. n.Whens.Select(w => new WhenNode(change(w.Condition), change(w.Result)))],
            n.Else is null ? null : change(n.Else)),
        ArrayNode n => new ArrayNode(Map(n.Items, change)),
        RowNode n => new RowNode(Map(n.Items, change)),
        SubscriptNode n => n with { Operand = change(n.Operand), From = n.From is null ? null : change(n.From), To = n.To is null ? null : change(n.To) },
        FieldNode n => n with { Operand = change(n.Operand) },
        CollateNode n => n with { Operand = change(n.Operand) },
        ZoneNode n => new ZoneNode(change(n.Operand), n.Zone is null ? null : change(n.Zone)),
        _ => node,
    };

    private static EquatableList<Node> Map(EquatableList<Node> nodes, Func<Node, Node> change) => [.. nodes.Select(change)];
}
