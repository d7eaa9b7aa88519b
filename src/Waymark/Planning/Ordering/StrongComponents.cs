namespace Waymark.Planning.Ordering;

/// <summary>Finds the circles of a graph: its strongly connected components, by Tarjan's algorithm without recursion.</summary>
internal sealed class StrongComponents
{
    private readonly ChangeGraph _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly bool[] _onStack;
    private readonly Stack<int> _stack = new();
    private readonly Stack<(int Node, int Edge)> _calls = new();
    private int _next = 1;

    private StrongComponents(ChangeGraph graph)
    {
        _graph = graph;
        _index = new int[graph.Count];
        _low = new int[graph.Count];
        _onStack = new bool[graph.Count];
        GroupOf = new int[graph.Count];
    }

    /// <summary>The component of each node.</summary>
    internal int[] GroupOf { get; }

    /// <summary>The components of more than one node, each in the order of its nodes.</summary>
    internal List<List<int>> Circles { get; } = [];

    /// <summary>Finds the components.</summary>
    internal static StrongComponents Of(ChangeGraph graph)
    {
        var components = new StrongComponents(graph);
        for (var node = 0; node < graph.Count; node++)
        {
            if (components._index[node] == 0)
            {
                components.Visit(node);
            }
        }

        return components;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_calls.TryPop(out var call))
        {
            var edges = _graph.EdgesFrom(call.Node);
            if (call.Edge == edges.Count)
            {
                Leave(call.Node);
                continue;
            }

            _calls.Push((call.Node, call.Edge + 1));
            Follow(call.Node, edges[call.Edge].To);
        }
    }

    private void Follow(int node, int next)
    {
        if (_index[next] == 0)
        {
            Enter(next);
        }
        else if (_onStack[next])
        {
            _low[node] = Math.Min(_low[node], _index[next]);
        }
    }

    private void Enter(int node)
    {
        _index[node] = _low[node] = _next++;
        _stack.Push(node);
        _onStack[node] = true;
        _calls.Push((node, 0));
    }

    private void Leave(int node)
    {
        if (_calls.TryPeek(out var caller))
        {
            _low[caller.Node] = Math.Min(_low[caller.Node], _low[node]);
        }

        if (_low[node] == _index[node])
        {
            Collect(node);
        }
    }

    private void Collect(int root)
    {
        var members = new List<int>();
        int node;
        do
        {
            node = _stack.Pop();
            _onStack[node] = false;
            GroupOf[node] = root;
            members.Add(node);
        }
        while (node != root);

        if (members.Count > 1)
        {
            members.Sort();
            Circles.Add(members);
        }
    }
}
