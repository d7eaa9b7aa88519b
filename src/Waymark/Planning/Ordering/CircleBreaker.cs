using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning.Ordering;

/// <summary>
/// Breaks circles by making in two steps what was one: foreign keys, checks and defaults come after their tables, and go before them;
/// what would be replaced in place is dropped and made again.
/// </summary>
internal sealed class CircleBreaker
{
    private readonly IReadOnlyList<SchemaChange> _changes;
    private readonly Dictionary<ObjectName, int> _position = [];
    private readonly Dictionary<int, SchemaChange> _replaced = [];
    private readonly List<SchemaChange> _added = [];
    private readonly Recreation _recreation;

    private CircleBreaker(IReadOnlyList<SchemaChange> changes, ChangeContext context)
    {
        _changes = changes;
        _recreation = new Recreation(context);
    }

    /// <summary>Breaks circles, or begins to.</summary>
    /// <returns>The changes, some of them in parts; null when nothing can be taken apart.</returns>
    internal static IReadOnlyList<SchemaChange>? Break(IReadOnlyList<SchemaChange> changes, List<List<int>> circles, ChangeContext context)
    {
        var breaker = new CircleBreaker(changes, context);
        foreach (var circle in circles)
        {
            breaker.Break([.. circle.Where(i => i < changes.Count)]);
        }

        return breaker._added.Count == 0 ? null : breaker.Result();
    }

    private void Break(List<int> circle)
    {
        _position.Clear();
        foreach (var i in circle.Where(i => _changes[i] is CreateTable or DropTable))
        {
            _position.TryAdd(_changes[i].Target.Name, i);
        }

        var before = _added.Count;
        SplitForeignKeys(circle, (from, to) => to > from);
        if (_added.Count == before)
        {
            SplitForeignKeys(circle, (_, _) => true);
        }

        if (_added.Count == before)
        {
            SplitExpressions(circle);
        }

        if (_added.Count == before)
        {
            SplitReplacements(circle);
        }
    }

    // Forward references alone are taken out first: as many foreign keys as can be stay with their tables.
    private void SplitForeignKeys(List<int> circle, Func<int, int, bool> isSplit)
    {
        foreach (var i in circle)
        {
            switch (_changes[i])
            {
                case CreateTable create:
                    SplitCreation(i, create, isSplit);
                    break;
                case DropTable drop:
                    SplitDrop(i, drop, isSplit);
                    break;
            }
        }
    }

    private void SplitCreation(int position, CreateTable create, Func<int, int, bool> isSplit)
    {
        var split = create.Definition.ForeignKeys.Where(f => IsSplit(position, f, isSplit));
        if (split.IsEmpty)
        {
            return;
        }

        _replaced[position] = create with { Definition = create.Definition with { ForeignKeys = create.Definition.ForeignKeys.Where(f => !split.Contains(f)) } };
        _added.AddRange(split.Select(f => new AddConstraint(create.Table, f)));
    }

    private void SplitDrop(int position, DropTable drop, Func<int, int, bool> isSplit)
    {
        // What refers goes before what is referred to: here it is the backward references that stand in the way.
        var split = drop.Definition.ForeignKeys.Where(f => f.Name is not null && IsSplit(position, f, (from, to) => isSplit(to, from)));
        _replaced[position] = drop with { Definition = drop.Definition with { ForeignKeys = drop.Definition.ForeignKeys.Where(f => !split.Contains(f)) } };
        _added.AddRange(split.Select(f => new DropConstraint(drop.Table, f)));
    }

    private bool IsSplit(int position, ForeignKey key, Func<int, int, bool> isSplit) =>
        _position.TryGetValue(key.ReferencedTable, out var target) && isSplit(position, target);

    private void SplitExpressions(List<int> circle)
    {
        foreach (var i in circle)
        {
            switch (_changes[i])
            {
                case CreateTable create:
                    SplitExpressions(i, create);
                    break;
                case SetColumnDefault { From.Default: not null, To.Default: not null } set:
                    _replaced[i] = set with { To = set.To with { Default = null } };
                    _added.Add(set with { From = set.From with { Default = null } });
                    break;
            }
        }
    }

    private void SplitReplacements(List<int> circle)
    {
        foreach (var i in circle.Where(i => _changes[i] is ReplaceView or ReplaceRoutine or ReplaceTrigger or AlterPolicy))
        {
            if (_recreation.Of(_changes[i].Target) is [var drop, ..] changes)
            {
                _replaced[i] = drop;
                _added.AddRange(changes.Skip(1));
            }
        }
    }

    private void SplitExpressions(int position, CreateTable create)
    {
        var table = create.Definition;
        var defaults = table.Columns.Where(c => c.Default is not null && !create.Sequences.Any(s => s.OwnerColumn == c.Name));
        _added.AddRange(table.Checks.Select(c => new AddConstraint(table.Name, c)));
        _added.AddRange(defaults.Select(c => new SetColumnDefault(table.Name, c with { Default = null }, c)));
        _replaced[position] = create with
        {
            Definition = table with { Checks = [], Columns = table.Columns.Map(c => defaults.Contains(c) ? c with { Default = null } : c) },
        };
    }

    private List<SchemaChange> Result()
    {
        var result = new List<SchemaChange>(_changes.Count + _added.Count);
        for (var i = 0; i < _changes.Count; i++)
        {
            result.Add(_replaced.GetValueOrDefault(i, _changes[i]));
        }

        result.AddRange(_added);
        return result;
    }
}
