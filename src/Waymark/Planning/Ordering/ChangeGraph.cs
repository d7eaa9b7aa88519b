namespace Waymark.Planning.Ordering;

/// <summary>Which changes come before which. Beside changes it holds hubs: places that many changes meet at, so that many to many takes few edges.</summary>
internal sealed class ChangeGraph
{
    private readonly List<List<Edge>> _edges = [];

    /// <summary>An edge to a later node.</summary>
    /// <param name="To">The later node.</param>
    /// <param name="IsFirm">Whether it must be kept.</param>
    internal readonly record struct Edge(int To, bool IsFirm);

    /// <summary>Makes a graph of changes without edges.</summary>
    internal ChangeGraph(int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            _edges.Add([]);
        }

        Changes = changes;
    }

    /// <summary>How many of the nodes are changes; they come first.</summary>
    internal int Changes { get; }

    /// <summary>How many nodes there are.</summary>
    internal int Count => _edges.Count;

    /// <summary>The edges from a node.</summary>
    internal IReadOnlyList<Edge> EdgesFrom(int node) => _edges[node];

    /// <summary>Adds a hub.</summary>
    /// <returns>Its node.</returns>
    internal int AddHub()
    {
        _edges.Add([]);
        return _edges.Count - 1;
    }

    /// <summary>Says that one node comes before another.</summary>
    internal void AddEdge(int before, int after, bool isFirm = true)
    {
        if (before != after)
        {
            _edges[before].Add(new Edge(after, isFirm));
        }
    }

    /// <summary>Gives up the edges that need not be kept within groups of nodes.</summary>
    /// <param name="group">The group of each node.</param>
    /// <returns>Whether there were any.</returns>
    internal bool RemoveLooseEdges(int[] group)
    {
        var removed = 0;
        for (var node = 0; node < _edges.Count; node++)
        {
            var from = node;
            removed += _edges[node].RemoveAll(e => !e.IsFirm && group[e.To] == group[from]);
        }

        return removed > 0;
    }
}
