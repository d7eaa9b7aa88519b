using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Folds a sequence into the column that makes it by itself (PostgreSQL's <c>serial</c>), where both are new.</summary>
internal sealed class SequenceFolding
{
    private readonly IChangeSupport _support;
    private readonly ILookup<ObjectName, Sequence> _new;
    private readonly HashSet<ObjectName> _folded = [];

    private SequenceFolding(IReadOnlyList<SchemaChange> changes, IChangeSupport support)
    {
        _support = support;
        _new = changes.OfType<CreateSequence>()
            .Where(c => c.Sequence.OwnerTable is not null)
            .ToLookup(c => c.Sequence.OwnerTable.GetValueOrDefault(), c => c.Sequence);
    }

    /// <summary>The changes with such sequences folded in.</summary>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> changes, IChangeSupport support)
    {
        var folding = new SequenceFolding(changes, support);
        if (folding._new.Count == 0)
        {
            return changes;
        }

        List<SchemaChange> folded = [.. changes.Select(folding.Fold)];
        return [.. folded.Where(c => c is not (CreateSequence or SetSequenceOwner) || !folding._folded.Contains(c.Target.Name))];
    }

    private SchemaChange Fold(SchemaChange change) => change switch
    {
        CreateTable create when _new.Contains(create.Table) => create with { Sequences = new EquatableList<Sequence>([.. create.Definition.Columns.Select(c => Take(create.Table, c)).OfType<Sequence>()]) },
        AddColumn add when _new.Contains(add.Table) => add with { Sequence = Take(add.Table, add.Definition) },
        _ => change,
    };

    private Sequence? Take(ObjectName table, Column column)
    {
        var sequence = _new[table].FirstOrDefault(s => s.OwnerColumn == column.Name);
        return sequence is not null && _support.MakesSequence(column, sequence) && _folded.Add(sequence.Name) ? sequence : null;
    }
}
