using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Makes and drops indexes without blocking writes, where that was asked for and the table is there already.</summary>
internal sealed class ConcurrentIndexes
{
    private readonly ChangeContext _context;
    private readonly IChangeSupport _support;
    private readonly HashSet<ObjectName> _new;

    private ConcurrentIndexes(IReadOnlyList<SchemaChange> changes, ChangeContext context, IChangeSupport support)
    {
        _context = context;
        _support = support;
        _new = [.. changes.Where(c => c is CreateTable or CreateView or RebuildTable).Select(c => c.Target.Name)];
    }

    /// <summary>The changes, those of indexes marked.</summary>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> changes, ChangeContext context, IChangeSupport support)
    {
        var indexes = new ConcurrentIndexes(changes, context, support);
        return [.. changes.Select(indexes.Mark)];
    }

    private SchemaChange Mark(SchemaChange change) => change switch
    {
        CreateIndex create when IsAsked(create.Index) && !_new.Contains(create.Owner) => IfPossible(create with { Concurrently = true }, create),
        DropIndex drop when _context.Config.Concurrently && !_new.Contains(drop.Owner) => IfPossible(drop with { Concurrently = true }, drop),
        _ => change,
    };

    private bool IsAsked(TableIndex index) => _context.Config.Concurrently || index.Concurrently;

    private SchemaChange IfPossible(SchemaChange concurrent, SchemaChange otherwise) => _support.CanApply(concurrent, _context) ? concurrent : otherwise;
}
