using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning.Dependencies;

namespace Waymark.Planning.Ordering;

/// <summary>Puts changes into an order in which each can be made: the same changes always into the same order.</summary>
internal static class ChangeOrder
{
    // Circles are broken one way after another; each round that changes something takes at least one part out of a table.
    private const int MostRounds = 1000;

    /// <summary>Orders changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="context">Both schemas.</param>
    /// <param name="dialect">What the dialect can do.</param>
    /// <param name="dependencies">What depends on what.</param>
    /// <param name="complete">Adds to changes what they entail, when one was taken apart.</param>
    /// <exception cref="SchemaDiffException">Some need each other.</exception>
    internal static IReadOnlyList<SchemaChange> Sort(
        IReadOnlyList<SchemaChange> changes,
        ChangeContext context,
        ISchemaDialect dialect,
        Lazy<DependencyMap> dependencies,
        Func<IReadOnlyList<SchemaChange>, IReadOnlyList<SchemaChange>> complete)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var graph = ChangeGraphBuilder.Build(changes, context, dialect, dependencies);
            var circles = WithoutLooseEdges(graph);
            if (circles.Count == 0)
            {
                return Sort(changes, graph);
            }

            changes = complete(CircleBreaker.Break(changes, circles, context) ?? throw Circular(changes, circles[0]));
        }

        throw new InvalidOperationException("Breaking circles does not end.");
    }

    private static List<List<int>> WithoutLooseEdges(ChangeGraph graph)
    {
        var components = StrongComponents.Of(graph);
        return components.Circles.Count > 0 && graph.RemoveLooseEdges(components.GroupOf) ? StrongComponents.Of(graph).Circles : components.Circles;
    }

    private static List<SchemaChange> Sort(IReadOnlyList<SchemaChange> changes, ChangeGraph graph)
    {
        var waiting = new int[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var edge in graph.EdgesFrom(node))
            {
                waiting[edge.To]++;
            }
        }

        var ready = new PriorityQueue<int, (int Phase, int Position)>();
        for (var node = 0; node < graph.Count; node++)
        {
            if (waiting[node] == 0)
            {
                ready.Enqueue(node, PriorityOf(node, changes));
            }
        }

        return Take(ready, waiting, changes, graph);
    }

    private static List<SchemaChange> Take(PriorityQueue<int, (int Phase, int Position)> ready, int[] waiting, IReadOnlyList<SchemaChange> changes, ChangeGraph graph)
    {
        var ordered = new List<SchemaChange>(changes.Count);
        while (ready.TryDequeue(out var node, out _))
        {
            if (node < changes.Count)
            {
                ordered.Add(changes[node]);
            }

            foreach (var edge in graph.EdgesFrom(node))
            {
                if (--waiting[edge.To] == 0)
                {
                    ready.Enqueue(edge.To, PriorityOf(edge.To, changes));
                }
            }
        }

        return ordered;
    }

    private static (int Phase, int Position) PriorityOf(int node, IReadOnlyList<SchemaChange> changes) =>
        node < changes.Count ? (ChangePhases.Of(changes[node]), node) : (-1, node);

    private static SchemaDiffException Circular(IReadOnlyList<SchemaChange> changes, List<int> circle)
    {
        var targets = circle.Where(i => i < changes.Count).Select(i => $"{changes[i].Kind} {changes[i].Target}");
        return new SchemaDiffException(SchemaCodes.Cycle, $"these changes need each other: {string.Join("; ", targets)}");
    }
}
